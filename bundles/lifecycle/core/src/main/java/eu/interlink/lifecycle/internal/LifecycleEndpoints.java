package eu.interlink.lifecycle.internal;

import eu.interlink.access.Policy;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Availability;
import eu.interlink.lifecycle.Availability.Scope;
import eu.interlink.lifecycle.Compatibility;
import eu.interlink.lifecycle.Difference;
import eu.interlink.lifecycle.KeptVersion;
import eu.interlink.lifecycle.Leftover;
import eu.interlink.lifecycle.Lifecycle;
import eu.interlink.lifecycle.Part;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Purged;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.UnitDetail;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoints;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Units over HTTP. A jar is the raw body of the request. */
@Component
public final class LifecycleEndpoints implements Endpoints {

    private static final Endpoint.Parameter VERSION = new Endpoint.Parameter("version", "A kept version, e.g. 1.0.0.", false);

    private static final Endpoint.Parameter CHANGE = new Endpoint.Parameter("change", "DISABLE, ENABLE or REMOVE.", false);
    private static final Endpoint.Parameter PLATFORM = new Endpoint.Parameter("platform", "Version of the platform's API, e.g. 0.2.0.", false);

    private static final Endpoint.Parameter SINCE = new Endpoint.Parameter("since", "A moment, e.g. 2026-01-31T12:00:00Z.", false);

    private final Lifecycle lifecycle;
    private final Availability availability;
    private final Uploads uploads;
    private final Policy policy;

    @Activate
    public LifecycleEndpoints(@Reference Lifecycle lifecycle, @Reference Availability availability, @Reference Uploads uploads, @Reference Policy policy) {
        this.policy = policy;
        this.lifecycle = lifecycle;
        this.availability = availability;
        this.uploads = uploads;
    }

    @Override
    public String tag() {
        return "Units";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/units", LifecycleRules.VIEW, "Lists the Interlinker bundles that are installed or should be.", Unit[].class,
                        call -> lifecycle.units(call.caller())),
                Endpoint.post("/units/plan", LifecycleRules.VIEW, "Says what installing a jar would do, and changes nothing.", InputStream.class,
                        Plan.class, call -> uploads.received(call, LifecycleRules.VIEW, "upload.jar", jar -> lifecycle.plan(call.caller(), jar))).status(200),
                Endpoint.post("/units", LifecycleRules.CHANGE, "Installs a jar, or replaces the version in use.", InputStream.class, Unit.class,
                        call -> uploads.received(call, LifecycleRules.CHANGE, "upload.jar", jar -> lifecycle.install(call.caller(), jar, Uploads.source(call.caller())))),
                Endpoint.get("/units/{id}/versions", LifecycleRules.VIEW, "Lists the versions that can be returned to, the latest first.",
                        KeptVersion[].class, call -> lifecycle.kept(call.caller(), call.path("id"))),
                Endpoint.get("/units/{id}/return/plan", LifecycleRules.VIEW,
                        "Says what returning to a kept version would do, by default to the one that was in use before; changes nothing.", Plan.class,
                        call -> lifecycle.planReturn(call.caller(), call.path("id"), call.query("version"))).with(VERSION),
                Endpoint.act("/units/{id}/return", LifecycleRules.CHANGE, "Returns to a kept version, by default to the one that was in use before.",
                        Unit.class, call -> lifecycle.returnTo(call.caller(), call.path("id"), call.query("version"))).with(VERSION),
                Endpoint.act("/units/{id}/disable", LifecycleRules.CHANGE, "Takes an Interlinker out of use for a time. It stays installed.",
                        Unit.class, call -> lifecycle.disable(call.caller(), call.path("id"))),
                Endpoint.act("/units/{id}/enable", LifecycleRules.CHANGE, "Brings an Interlinker back into use.", Unit.class,
                        call -> lifecycle.enable(call.caller(), call.path("id"))),
                Endpoint.get("/units/{id}/change/plan", LifecycleRules.VIEW,
                        "Says what disabling, enabling or removing an Interlinker would do, and changes nothing.", Plan.class,
                        call -> lifecycle.planChange(call.caller(), call.path("id"), change(call))).with(CHANGE),
                Endpoint.get("/units/compatibility", LifecycleRules.VIEW,
                        "Says which Interlinkers in use would run on another version of the platform.", Compatibility[].class,
                        call -> lifecycle.compatibility(call.caller(), call.query("platform").orElse(""))).with(PLATFORM),
                Endpoint.get("/units/{id}", LifecycleRules.VIEW, "Permissions, use, level of the data and counted calls of one Interlinker.", UnitDetail.class,
                        call -> lifecycle.detail(call.caller(), call.path("id"))),
                Endpoint.get("/units/{id}/organisations", LifecycleRules.VIEW, "Which organisations may start something new with an Interlinker.", Scope.class,
                        call -> availability.scope(call.caller(), call.path("id"))),
                Endpoint.put("/units/{id}/organisations", LifecycleRules.CHANGE, "Says which organisations may start something new with an Interlinker.",
                        Scope.class, Scope.class, call -> availability.restrict(call.caller(), call.path("id"), call.body(Scope.class))),
                Endpoint.act("/units/{id}/acknowledge", LifecycleRules.CHANGE, "Takes note of the notice of an Interlinker; it is shown no longer.", Unit.class,
                        call -> lifecycle.acknowledge(call.caller(), call.path("id"))),
                Endpoint.get("/units/differences", LifecycleRules.VIEW, "Says what is in use now that was not at an earlier moment, and the other way round.",
                        Difference[].class, call -> lifecycle.compare(call.caller(), moment(call))).with(SINCE),
                Endpoint.get("/units/leftovers", LifecycleRules.VIEW, "Lists the data of Interlinkers that were removed.", Leftover[].class,
                        call -> lifecycle.leftovers(call.caller())),
                Endpoint.act("/units/{id}/purge", LifecycleRules.CHANGE,
                        "Takes an Interlinker out of use and deletes all its data, which cannot be taken back; tells what was counted afterwards.", Purged.class,
                        call -> lifecycle.purge(call.caller(), call.path("id"))),
                Endpoint.get("/parts", LifecycleRules.VIEW, "Lists the parts of the platform that were exchanged against another version than the distribution's.",
                        Part[].class, call -> lifecycle.parts(call.caller())),
                Endpoint.delete("/parts/{name}", LifecycleRules.CHANGE, "Brings the distribution's version of a part of the platform back into use.", call -> {
                    lifecycle.giveBackPart(call.caller(), call.path("name"));
                    return null;
                }),
                Endpoint.delete("/units/{id}", LifecycleRules.CHANGE, "Takes an Interlinker out of use. Its data stays.", call -> {
                    lifecycle.remove(call.caller(), call.path("id"));
                    return null;
                }));
    }

    private Instant moment(Call call) {
        policy.require(call.caller(), LifecycleRules.VIEW, Optional.empty());
        try {
            return Instant.parse(call.query("since").orElse(""));
        } catch (DateTimeParseException e) {
            throw Problem.invalid("wrong-value", "The moment must be written like 2026-01-31T12:00:00Z.", "field", "since");
        }
    }

    private Plan.Change change(Call call) {
        policy.require(call.caller(), LifecycleRules.VIEW, Optional.empty());
        try {
            return Plan.Change.valueOf(call.query("change").orElse(""));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("wrong-value", "The change must be DISABLE, ENABLE or REMOVE.", "field", "change");
        }
    }
}
