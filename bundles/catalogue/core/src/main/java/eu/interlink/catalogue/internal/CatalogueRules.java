package eu.interlink.catalogue.internal;

import eu.interlink.access.Decision;
import eu.interlink.access.PolicyRules;
import eu.interlink.interlinker.Caller;
import eu.interlink.jobs.Jobs;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may read, import and edit the catalogue, and see a job of the background. */
@Component
public final class CatalogueRules implements PolicyRules {

    public static final String VIEW = "catalogue.view";
    public static final String IMPORT = "catalogue.import";
    public static final String EDIT = "catalogue.edit";
    /** A job's state, for whoever started it. */
    public static final String JOB = "jobs.view";

    private final Jobs jobs;

    @Activate
    public CatalogueRules(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Map<String, Rule> rules() {
        return Map.of(VIEW, PolicyRules.signedIn(), IMPORT, CatalogueRules::editor, EDIT, CatalogueRules::editor, JOB, this::job);
    }

    private static Decision editor(Caller caller, Optional<UUID> target) {
        if (caller.kind() == Caller.Kind.SYSTEM) {
            return Decision.allow("system");
        }
        if (caller.has(Caller.ROLE_EDITOR) || caller.has(Caller.ROLE_ADMIN)) {
            return Decision.allow("role-" + (caller.has(Caller.ROLE_EDITOR) ? Caller.ROLE_EDITOR : Caller.ROLE_ADMIN));
        }
        return Decision.deny(caller.kind() == Caller.Kind.ANONYMOUS ? "not-signed-in" : "no-role");
    }

    private Decision job(Caller caller, Optional<UUID> target) {
        if (caller.kind() == Caller.Kind.ANONYMOUS) {
            return Decision.deny("not-signed-in");
        }
        if (caller.kind() == Caller.Kind.SYSTEM || caller.has(Caller.ROLE_ADMIN)) {
            return Decision.allow("role-" + Caller.ROLE_ADMIN);
        }
        boolean own = target.flatMap(jobs::find).flatMap(job -> job.person()).filter(person -> caller.person().filter(person::equals).isPresent())
                .isPresent();
        return own ? Decision.allow("own-job") : Decision.deny("not-your-job");
    }
}
