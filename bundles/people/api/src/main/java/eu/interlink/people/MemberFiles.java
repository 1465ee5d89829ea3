package eu.interlink.people;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Members of a team as a CSV file (RFC 4180), in and out. What comes in may be UTF-8 or Windows-1252, with a byte order mark or without, separated by
 * commas, semicolons or tabs, with a heading or without: each row needs an e-mail address in one of its cells, all others are ignored.
 */
@ProviderType
public interface MemberFiles {

    /** Most rows of a file. */
    int MAX_ROWS = 2000;
    /** Largest file, in bytes. */
    int MAX_BYTES = 1024 * 1024;

    /** What becomes of a row. */
    enum Outcome {
        /** Somebody with an account, who becomes a member. */
        ADDED,
        /** Somebody without one, who gets an invitation by mail. */
        INVITED,
        /** A member already. */
        MEMBER,
        /** The same address stands further up. */
        REPEATED,
        /** There is no e-mail address in the row, or it is none. */
        REJECTED
    }

    /** @param number of the row in the file, from 1  @param text what stands in it: the address, or the whole row if there is none */
    record Row(long number, String text, Outcome outcome) {
    }

    /** Says what importing a file would do, and changes nothing. @throws Problem INVALID {@code file-unreadable}, {@code empty-file}; LIMIT {@code too-many}, {@code too-large} */
    @Requires("people.team.manage")
    List<Row> preview(Caller caller, UUID team, byte[] file);

    /**
     * Adds and invites. Rows that are rejected keep nobody else out.
     *
     * @return what became of each row
     * @throws Problem as in {@link #preview}
     */
    @Requires("people.team.manage")
    List<Row> read(Caller caller, UUID team, byte[] file);

    /**
     * Names and e-mail addresses of the members, for spreadsheets: UTF-8 with a byte order mark; no cell is a formula. The journal tells who took it.
     */
    @Requires("people.team.manage")
    byte[] write(Caller caller, UUID team);

    /** The rejected rows as a file, to be put right. */
    static byte[] rejects(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        rows.stream().filter(row -> row.outcome() == Outcome.REJECTED).forEach(row -> text.append(row.text()).append("\r\n"));
        return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
