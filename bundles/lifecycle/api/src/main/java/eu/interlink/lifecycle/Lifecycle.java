package eu.interlink.lifecycle;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Changes what is installed. Who may: {@code admin} and the system (actions {@code lifecycle.view} and {@code lifecycle.change}). */
@ProviderType
public interface Lifecycle {

    /** What is installed or should be, sorted by id. */
    @Requires("lifecycle.view")
    List<Unit> units(Caller caller);

    /** Looks at a jar and says what installing it would do. Changes nothing. */
    @Requires("lifecycle.view")
    Plan plan(Caller caller, Path jar);

    /**
     * Plans and, if the plan is possible, installs or replaces. The old version serves until the new one has proved itself; a failure
     * on the way leaves the old one in place. A jar that is already in use changes nothing. A part of the platform is exchanged the same
     * way, if the plan is possible; what is returned then has its symbolic name as id, and is one of {@link #parts}, not of {@link #units}.
     *
     * @param source where the jar comes from, as in {@link Unit#source()}
     * @throws Problem CONFLICT with the refusals of the plan, or the reason why the new version could not start
     */
    @Requires("lifecycle.change")
    Unit install(Caller caller, Path jar, String source);

    /**
     * Says what taking out of use, bringing back or removing would do. Changes nothing.
     *
     * @param change DISABLE, ENABLE or REMOVE
     * @throws Problem NOT_FOUND if it is not installed
     */
    @Requires("lifecycle.view")
    Plan planChange(Caller caller, String id, Plan.Change change);

    /**
     * Which of the Interlinkers in use would run on another version of the platform, judged by the packages that they import.
     *
     * @param platform version of the platform's API, e.g. {@code 0.2.0}
     * @throws Problem INVALID if it is no version
     */
    @Requires("lifecycle.view")
    List<Compatibility> compatibility(Caller caller, String platform);

    /** Versions that can be returned to, the latest first. */
    @Requires("lifecycle.view")
    List<KeptVersion> kept(Caller caller, String id);

    /**
     * Says what returning to a kept version would do. Changes nothing.
     *
     * @param version one of {@link #kept}; empty for the one that was in use before
     * @throws Problem NOT_FOUND if there is no such version
     */
    @Requires("lifecycle.view")
    Plan planReturn(Caller caller, String id, Optional<String> version);

    /** Returns to a kept version, the same way as every change. Throws as {@link #planReturn} and {@link #install} do. */
    @Requires("lifecycle.change")
    Unit returnTo(Caller caller, String id, Optional<String> version);

    /** Takes it out of use for a time; it stays installed, and its resources are "not available now". @throws Problem NOT_FOUND if it is not installed */
    @Requires("lifecycle.change")
    Unit disable(Caller caller, String id);

    /** Brings back what {@link #disable} took out of use. @throws Problem NOT_FOUND, or CONFLICT with the reason why it could not start */
    @Requires("lifecycle.change")
    Unit enable(Caller caller, String id);

    /** Takes an Interlinker out of use. Its data stays. @throws Problem NOT_FOUND if it is not installed */
    @Requires("lifecycle.change")
    void remove(Caller caller, String id);

    /**
     * Takes an Interlinker out of use, if it is not yet, and deletes all its data: its resources in all processes, their files and drafts,
     * its tables, its kept versions. It cannot be taken back. What could not be deleted at once is tried again until nothing is left,
     * also after a restart.
     *
     * @throws Problem NOT_FOUND if it is neither installed nor has left anything
     */
    @Requires("lifecycle.change")
    Purged purge(Caller caller, String id);

    /** Data of Interlinkers that were removed, sorted by id. */
    @Requires("lifecycle.view")
    List<Leftover> leftovers(Caller caller);

    /** Takes note of the notice of a unit: it is shown no longer. @throws Problem NOT_FOUND if it is not installed */
    @Requires("lifecycle.change")
    Unit acknowledge(Caller caller, String id);

    /**
     * The page for administrators that an Interlinker in use brings, as clean HTML, in the best language it has for the reader; empty if
     * it brings none.
     *
     * @throws Problem NOT_FOUND if it is not installed
     */
    @Requires("lifecycle.view")
    Optional<String> documentation(Caller caller, String id, Locale reader);

    /**
     * What is in use now that was not then, and the other way round, sorted by id; by the journal, read backwards.
     *
     * @throws Problem INVALID if the moment is in the future
     */
    @Requires("lifecycle.view")
    List<Difference> compare(Caller caller, Instant then);

    /**
     * Parts of the platform that were exchanged while it runs, sorted by name. A part is planned and installed as an Interlinker is; only
     * parts that nobody holds on to can be exchanged so, all others come with a new distribution.
     */
    @Requires("lifecycle.view")
    List<Part> parts(Caller caller);

    /** Brings the distribution's version of a part back into use. @throws Problem NOT_FOUND if it was not exchanged, CONFLICT with the reason if it cannot start */
    @Requires("lifecycle.change")
    void giveBackPart(Caller caller, String symbolicName);

    /** More about one of {@link #units}. @throws Problem NOT_FOUND if it is not installed */
    @Requires("lifecycle.view")
    UnitDetail detail(Caller caller, String id);
}
