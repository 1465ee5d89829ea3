package eu.interlink.coproduction;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** The register of processing (GDPR article 30): one record for each process, which says who answers for the data in it, what for, and for how long. */
@ProviderType
public interface ProcessingRegister {

    /** Longest name of the controller, in characters. */
    int MAX_NAME = 200;
    /** Longest other text, in characters. */
    int MAX_TEXT = 4000;

    /** Why the data may be processed: GDPR article 6(1), letters (a) to (f). */
    enum LegalBasis {
        NOT_DECIDED(""),
        CONSENT("a"),
        CONTRACT("b"),
        LEGAL_OBLIGATION("c"),
        VITAL_INTERESTS("d"),
        PUBLIC_TASK("e"),
        LEGITIMATE_INTERESTS("f");

        private final String letter;

        LegalBasis(String letter) {
            this.letter = letter;
        }

        /** Letter in article 6(1); empty if nothing is decided. */
        public String letter() {
            return letter;
        }
    }

    /** What has to be said before a record is complete. Transfers to third countries are not among it: no text means none. */
    enum Field {
        CONTROLLER, CONTACT, OFFICER, PURPOSES, LEGAL_BASIS, PEOPLE, DATA, RECIPIENTS, ERASURE, SECURITY
    }

    /**
     * What a person fills in. Plain texts of several lines, which may be empty for now.
     *
     * @param controller one line: who answers for the data. Empty for the organisation of the process, whose name it then follows
     * @param contact    e-mail or postal address of the controller
     * @param officer    how to reach the data protection officer
     * @param people     categories of people whose data it is
     * @param data       categories of data
     * @param transfers  to third countries or international organisations; empty for none
     * @param erasure    when the data are erased
     * @param security   technical and organisational measures
     */
    record Draft(String controller, String contact, String officer, String purposes, LegalBasis legalBasis, String people, String data, String recipients, String transfers,
            String erasure, String security) {

        /** Nothing is said yet. */
        public static final Draft EMPTY = new Draft("", "", "", "", LegalBasis.NOT_DECIDED, "", "", "", "", "", "");
    }

    /** The record of a process; an empty one of version 0 as long as nobody wrote it. For whoever may view the process: it tells who answers for their data. */
    @Requires("coproduction.process.view")
    ProcessingRecord get(Caller caller, UUID process);

    /**
     * Writes the record, complete or not.
     *
     * @throws Problem INVALID {@code text-too-long}, {@code control-characters}; CONFLICT {@code stale} if somebody else wrote it meanwhile
     */
    @Requires("coproduction.process.manage")
    ProcessingRecord update(Caller caller, UUID process, Draft draft, int version);

    /** The records of all processes, those with gaps first, then by name of the process. */
    @Requires("coproduction.register.list")
    Page<ProcessingRecord> list(Caller caller, int offset, int limit);

    /** How many processes have no complete record. */
    @Requires("coproduction.register.list")
    long gaps(Caller caller);

    /**
     * Writes all records as CSV for spreadsheets, the oldest process first: UTF-8 with a byte order mark, separated by semicolons; no cell is a formula. The journal tells who took it.
     * Does not close the stream.
     */
    @Requires("coproduction.register.list")
    void export(Caller caller, OutputStream out) throws IOException;
}
