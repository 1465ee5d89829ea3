package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Copies of processes: here, or as one file that goes elsewhere. The work is done by jobs ({@code eu.interlink.jobs.Jobs}) that show progress and can be cancelled; nobody
 * sees a process before it is complete, and nothing is left of one that was not completed. Methods that start a job return its id.
 */
@ProviderType
public interface ProcessCopies {

    /** How the files are written that this version makes and reads. */
    String FORMAT = "interlink-process-1";
    /** Jobs that copy a process: the id of the process follows. */
    String COPYING = "coproduction.copy.";
    /** Jobs that write a package: the id of the process follows. */
    String EXPORTING = "coproduction.export.";
    /** Jobs that make a process from a package. */
    String IMPORTING = "coproduction.import";
    /** How long a package can be fetched or imported. */
    Duration KEPT = Duration.ofHours(24);
    /** Largest package, in bytes. */
    long MAX_PACKAGE = 512L << 20;

    /** What a process consists of, for counts and for what was left out. */
    enum Part {
        ITEMS, RESOURCES, RIGHTS, ASSIGNMENTS, COMMENTS
    }

    /**
     * What a copy takes over. Comments, the trash, share links and the search for volunteers are never taken over.
     *
     * @param name        of the copy
     * @param firstDay    on which its first task begins: all days move by as much; empty to leave them
     * @param rights      entries of teams and people; otherwise whoever copies is alone in it. Whoever copies administers it in any case
     * @param resources   copied by their Interlinkers
     * @param assignments of those who see the task in the copy
     * @param status      of tasks; otherwise everything waits
     */
    record Options(String name, Optional<LocalDate> firstDay, boolean rights, boolean resources, boolean assignments, boolean status) {
    }

    /** Somebody in a package. @param key stands for the person, e.g. {@code person-1} */
    record Someone(String key, int rights, int resources, int assignments, int comments) {
    }

    /** A team in a package, as it was called where the package was written. @param type as {@code eu.interlink.people.TeamType} names it; empty if it is not known */
    record Party(String key, String name, String organisation, String type) {
    }

    /** A tool that resources in a package need and that is not here. */
    record MissingTool(String interlinker, String name, int resources) {
    }

    /**
     * What is in a package.
     *
     * @param id           of the package here, until it expires
     * @param organisation that controlled the data where it was written
     */
    record Preview(UUID id, String format, Instant written, Instant expires, String name, String description, String language, Optional<String> organisation,
            Map<Part, Integer> parts, List<MissingTool> missing, List<Someone> people, List<Party> teams) {
    }

    /**
     * Who is who here. What belongs to those who are not named is left out and reported; what they said stays, and nobody said it.
     *
     * @param name         of the process; empty for the one in the package
     * @param organisation that controls the data here
     * @param people       by key, those who have an account here
     * @param teams        by key
     */
    record Mapping(Optional<String> name, Optional<UUID> organisation, Map<String, UUID> people, Map<String, UUID> teams) {
    }

    /** Something that was left out. @param name of the resource, the task or the party; never that of a person  @param code why, a stable name */
    record Left(Part part, String name, String code) {
    }

    /**
     * What was done.
     *
     * @param process that was made
     * @param file    package that was written
     */
    record Report(Optional<UUID> process, Optional<UUID> file, String name, Map<Part, Integer> parts, List<Left> left) {
    }

    /** A package to be fetched. */
    record Download(FileRef file, Instant expires) {
    }

    /**
     * Begins to copy a process. Whoever copies must also be allowed to create processes.
     *
     * @throws Problem INVALID {@code name-missing}, {@code name-too-long}, {@code due-out-of-range}
     */
    @Requires("coproduction.process.manage")
    UUID copy(Caller caller, UUID process, Options options);

    /** Begins to write a process into a package: without names, addresses or ids of people. */
    @Requires("coproduction.process.manage")
    UUID export(Caller caller, UUID process);

    /** The package that a job of the caller wrote, until it expires. @throws Problem NOT_FOUND */
    @Requires("coproduction.process.create")
    Download download(Caller caller, UUID file);

    /** Opens a package. Close the stream. @throws Problem as in {@link #download} */
    @Requires("coproduction.process.create")
    InputStream open(Caller caller, UUID file) throws IOException;

    /**
     * Takes a package and tells what is in it. It is kept for {@link #KEPT}, for the caller alone. Does not close the stream.
     *
     * @throws Problem LIMIT {@code file-too-large}, {@code package-too-large} if there is too much in it; INVALID {@code package-not-zip}, {@code package-damaged},
     *                 {@code package-newer}, {@code package-unknown}, {@code package-places}, and those of {@link Guide}; UNAVAILABLE {@code disk-full}. Nothing is kept then
     */
    @Requires("coproduction.process.create")
    Preview upload(Caller caller, InputStream in) throws IOException;

    /** The same again, of a package that the caller has sent or written. @throws Problem NOT_FOUND */
    @Requires("coproduction.process.create")
    Preview preview(Caller caller, UUID file);

    /**
     * Begins to make a process from a package. The caller administers it.
     *
     * @throws Problem NOT_FOUND for the package, a person, a team or the organisation; INVALID as in {@link #upload}
     */
    @Requires("coproduction.process.create")
    UUID importPackage(Caller caller, UUID file, Mapping mapping);

    /** What a job of the caller has done. @throws Problem NOT_FOUND; CONFLICT {@code job-running} while it has no result */
    @Requires("coproduction.process.create")
    Report report(Caller caller, UUID job);
}
