package eu.interlink.coproduction.internal.rest;

import eu.interlink.coproduction.Comment;
import eu.interlink.coproduction.Comments;
import eu.interlink.coproduction.Comments.Mention;
import eu.interlink.coproduction.internal.Actions;
import eu.interlink.interlinker.Page;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.core.type.TypeReference;

/** Comments of tasks over HTTP. */
@Component
public final class CommentEndpoints implements Endpoints {

    /** @param text who is mentioned stands in it as {@code @[id]} */
    record NewComment(String text) {
    }

    record CommentChange(String text, int version) {
    }

    private static final String ONE = "/comments/{id}";

    private final Comments comments;

    @Activate
    public CommentEndpoints(@Reference Comments comments) {
        this.comments = comments;
    }

    @Override
    public String tag() {
        return "Work";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/tasks/{id}/comments", Actions.ITEM_VIEW, "Comments of a task, the newest first.", new TypeReference<Page<Comment>>() { }.getType(),
                        call -> comments.list(call.caller(), call.id("id"), call.offset(), call.limit())).paged(),
                Endpoint.post("/tasks/{id}/comments", Actions.ITEM_VIEW, "Says something about a task; people are mentioned as @[id].", NewComment.class,
                        Comment.class, call -> comments.add(call.caller(), call.id("id"), call.body(NewComment.class).text())),
                Endpoint.get(ONE, Actions.ITEM_VIEW, "One comment.", Comment.class, call -> comments.find(call.caller(), call.id("id"))),
                Endpoint.put(ONE, Actions.ITEM_VIEW, "Changes a comment; whoever wrote it may.", CommentChange.class, Comment.class, this::edit),
                Endpoint.delete(ONE, Actions.ITEM_VIEW, "Takes a comment away; whoever wrote it may, and whoever manages the task.", this::remove),
                Endpoint.get("/work/mentions", Actions.WORK_LIST, "Comments that mention the caller, in all processes, the newest first.",
                        new TypeReference<Page<Mention>>() { }.getType(), call -> comments.mentions(call.caller(), call.offset(), call.limit())).paged());
    }

    private Comment edit(Call call) {
        CommentChange body = call.body(CommentChange.class);
        return comments.edit(call.caller(), call.id("id"), body.text(), body.version());
    }

    private Object remove(Call call) {
        comments.remove(call.caller(), call.id("id"));
        return null;
    }
}
