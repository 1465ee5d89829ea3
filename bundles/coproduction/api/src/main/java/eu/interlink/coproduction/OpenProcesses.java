package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Processes that look for people. Everybody may see which they are and what is needed, and nothing else of them. */
@ProviderType
public interface OpenProcesses {

    /** Longest text of what is needed, in characters. */
    int MAX_NEEDS = 5000;
    /** Longest text of who is wanted, in characters. */
    int MAX_WANTED = 500;

    /** What managers say. @param version 0 as long as nothing was ever said */
    record Opening(boolean open, String needs, String wanted, int version) {
    }

    @Requires("coproduction.process.view")
    Opening opening(Caller caller, UUID process);

    /**
     * Opens a process or closes it. Requests that wait stay when it is closed.
     *
     * @param opening what is needed, at most {@link #MAX_NEEDS} characters, not empty if it is open; who is wanted, one line of at most {@link #MAX_WANTED}
     *                characters, may be empty; the version that was read
     * @throws Problem INVALID {@code text-missing}, {@code text-too-long}, {@code control-characters}; CONFLICT {@code stale}
     */
    @Requires("coproduction.process.manage")
    Opening change(Caller caller, UUID process, Opening opening);

    /** Open processes, those that opened last first. @param text part of the name, of what is needed, or of who is wanted */
    @Requires("public")
    Page<OpenProcess> list(Caller caller, Optional<String> text, int offset, int limit);

    /** @throws Problem NOT_FOUND if there is no such process, or it is not open */
    @Requires("public")
    OpenProcess find(Caller caller, UUID process);
}
