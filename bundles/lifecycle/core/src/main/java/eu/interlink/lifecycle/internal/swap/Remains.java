package eu.interlink.lifecycle.internal.swap;

import eu.interlink.lifecycle.Plan.Use;
import eu.interlink.lifecycle.UnitData;
import eu.interlink.store.Schemas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is kept for an Interlinker all over the platform: counted, and deleted. */
@Component(service = Remains.class)
public final class Remains {

    private static final Logger LOG = LoggerFactory.getLogger(Remains.class);

    private final BundleContext context;
    private final Schemas schemas;

    @Reference(service = UnitData.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile List<ServiceReference<UnitData>> keepers = List.of();

    @Activate
    public Remains(BundleContext context, @Reference Schemas schemas) {
        this.context = context;
        this.schemas = schemas;
    }

    private List<UnitData> keepers() {
        return Whiteboard.services(context, keepers);
    }

    List<Use> of(UnitRow row) {
        List<Use> left = new ArrayList<>();
        keepers().forEach(keeper -> left.addAll(keeper.left(row.id())));
        left.add(new Use("tables", ownSchemas(row).stream().mapToLong(schemas::tables).sum()));
        return left;
    }

    static boolean nothing(List<Use> left) {
        return left.stream().allMatch(use -> use.amount() == 0);
    }

    /** What others keep for it. A failure of one does not keep the others from theirs; what is left is counted afterwards. */
    void purge(UnitRow row) {
        for (UnitData keeper : keepers()) {
            try {
                keeper.purge(row.id());
            } catch (RuntimeException e) {
                LOG.warn("Data of {} could not be deleted yet", row.id(), e);
            }
        }
    }

    /** Its tables. Its bundle must not be in use any more. */
    void drop(UnitRow row) {
        for (String schema : ownSchemas(row)) {
            try {
                schemas.purge(schema);
            } catch (RuntimeException e) {
                LOG.warn("The schema {} could not be deleted yet", schema, e);
            }
        }
    }

    /** Schemas belong to symbolic names. One that a bundle of the platform has is none of an Interlinker, whatever its jar says. */
    private List<String> ownSchemas(UnitRow row) {
        boolean platform = Arrays.stream(context.getBundles()).anyMatch(bundle -> row.symbolicName().equals(bundle.getSymbolicName())
                && !bundle.getLocation().startsWith(UnitRow.LOCATION));
        return platform ? List.of() : schemas.states().stream().filter(state -> state.bundle().startsWith(row.symbolicName() + " "))
                .map(Schemas.State::name).distinct().toList();
    }
}
