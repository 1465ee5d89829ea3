package eu.interlink.coproduction.internal.process;

import eu.interlink.coproduction.internal.rows.ProcessRows;
import eu.interlink.interlinker.Problem;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** For what needs no more than the right to see, which a process that is finished or archived leaves to everybody. */
public final class OpenOnly {

    private OpenOnly() {
    }

    /** @throws Problem CONFLICT {@code process-closed} */
    public static void require(Handle handle, UUID process) {
        if (!new ProcessRows(handle).open(process)) {
            throw Problem.conflict("process-closed", "This process is finished or archived, so nothing in it can be changed. Open it again first.");
        }
    }
}
