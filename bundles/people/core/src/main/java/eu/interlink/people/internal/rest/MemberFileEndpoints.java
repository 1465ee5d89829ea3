package eu.interlink.people.internal.rest;

import eu.interlink.access.Policy;
import eu.interlink.people.MemberFiles;
import eu.interlink.people.MemberFiles.Row;
import eu.interlink.people.internal.Actions;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import eu.interlink.rest.Stream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Members as CSV over HTTP. A file is the raw body of the request. */
@Component
public final class MemberFileEndpoints implements Endpoints {

    private static final String FILE = "/teams/{id}/members/file";

    private final MemberFiles files;
    private final Policy policy;

    @Activate
    public MemberFileEndpoints(@Reference MemberFiles files, @Reference Policy policy) {
        this.policy = policy;
        this.files = files;
    }

    @Override
    public String tag() {
        return "People";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(FILE + "/preview", Actions.TEAM_MANAGE, "Says what importing a CSV file of members would do, and changes nothing.", InputStream.class,
                        Lists.of(List.class, Row.class), call -> files.preview(call.caller(), call.id("id"), body(call))).status(200),
                Endpoint.post(FILE, Actions.TEAM_MANAGE, "Adds and invites the people of a CSV file; tells what became of each row.", InputStream.class,
                        Lists.of(List.class, Row.class), call -> files.read(call.caller(), call.id("id"), body(call))).status(200),
                Endpoint.get(FILE, Actions.TEAM_MANAGE, "Names and e-mail addresses of the members as CSV.", Stream.class, call -> {
                    byte[] written = files.write(call.caller(), call.id("id"));
                    return new Stream("text/csv", Optional.of("members.csv"), out -> out.write(written));
                }));
    }

    /** Of whoever may not do it nothing is received. */
    private byte[] body(Call call) throws IOException {
        policy.require(call.caller(), Actions.TEAM_MANAGE, Optional.of(call.id("id")));
        // One byte more, so that the service can tell that it is too large.
        return call.stream().readNBytes(MemberFiles.MAX_BYTES + 1);
    }
}
