package eu.interlink.coproduction.internal.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.internal.rows.GrantRow;
import eu.interlink.coproduction.internal.tree.Tree;
import eu.interlink.rest.Json;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.json.JsonMapper;

/** Tree and grants of a process at one revision. The JSON of the tree is rendered when it is first asked for. */
public final class Snapshot {

    /** As everywhere in the HTTP API, what is absent is left out. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_ABSENT)).build();

    private final long revision;
    private final List<GrantRow> grants;
    private final Tree tree;
    private final boolean open;
    private final AtomicReference<Json> json = new AtomicReference<>();

    /** @param open whether anything in the process may be changed */
    Snapshot(long revision, List<GrantRow> grants, Tree tree, boolean open) {
        this.revision = revision;
        this.grants = List.copyOf(grants);
        this.tree = tree;
        this.open = open;
    }

    boolean open() {
        return open;
    }

    long revision() {
        return revision;
    }

    List<GrantRow> grants() {
        return grants;
    }

    public Tree tree() {
        return tree;
    }

    static Json json(List<Item> phases) {
        return new Json(JSON.writeValueAsBytes(phases));
    }

    /** Two threads may render it at the same time; both get the same bytes. */
    public Json json() {
        Json rendered = json.get();
        if (rendered == null) {
            rendered = json(tree.phases());
            json.set(rendered);
        }
        return rendered;
    }
}
