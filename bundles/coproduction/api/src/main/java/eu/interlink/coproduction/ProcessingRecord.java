package eu.interlink.coproduction;

import eu.interlink.coproduction.ProcessingRegister.Draft;
import eu.interlink.coproduction.ProcessingRegister.Field;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who answers for the data in a process, and what is done with them.
 *
 * @param processName name of the process
 * @param content     what is said; the controller is the organisation of the process if nobody else is named
 * @param missing     what is not said yet, in the order of the form
 * @param changed     when it was written last; empty if nobody wrote it yet
 * @param version     for optimistic locking; 0 if nobody wrote it yet
 */
public record ProcessingRecord(UUID process, String processName, Draft content, List<Field> missing, Optional<Instant> changed, int version) {

    public ProcessingRecord {
        missing = List.copyOf(missing);
    }
}
