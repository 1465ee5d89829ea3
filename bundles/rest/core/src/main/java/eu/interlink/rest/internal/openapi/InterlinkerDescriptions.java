package eu.interlink.rest.internal.openapi;

import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Interlinkers;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the installed Interlinkers say of their servlets: the file {@code OSGI-INF/openapi.json} of each bundle, if it has one. */
@Component(service = InterlinkerDescriptions.class)
public final class InterlinkerDescriptions {

    static final String FILE = "OSGI-INF/openapi.json";
    private static final Logger LOG = LoggerFactory.getLogger(InterlinkerDescriptions.class);
    private static final int LARGEST = 1024 * 1024;

    /** @param name English name  @param paths as in OpenAPI, below the Interlinker's own address */
    record Description(String id, String name, JsonNode paths) {
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile Interlinkers interlinkers;

    private final UnitChanges changes;
    private final JsonMapper json = JsonMapper.builder().build();

    @Activate
    public InterlinkerDescriptions(@Reference UnitChanges changes) {
        this.changes = changes;
    }

    /** Greater than before when something was installed or removed since. */
    public long change() {
        return changes.count();
    }

    List<Description> all() {
        Interlinkers present = interlinkers;
        List<Description> found = new ArrayList<>();
        for (Descriptor descriptor : present == null ? List.<Descriptor>of() : present.installed()) {
            try (Interlinkers.Lease lease = present.lease(descriptor.id()); InputStream in = lease.loader().getResourceAsStream(FILE)) {
                if (in != null) {
                    found.add(new Description(descriptor.id(), descriptor.name().in(Locale.ENGLISH), json.readTree(in.readNBytes(LARGEST)).path("paths")));
                }
            } catch (Problem gone) {
                LOG.debug("{} went away", descriptor.id(), gone);
            } catch (IOException | JacksonException e) {
                LOG.warn("The description {} of {} cannot be read", FILE, descriptor.id(), e);
            }
        }
        return found;
    }
}
