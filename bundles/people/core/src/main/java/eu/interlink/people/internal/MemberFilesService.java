package eu.interlink.people.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import eu.interlink.access.Accounts;
import eu.interlink.access.Policy;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.people.Invitations;
import eu.interlink.people.MemberFiles;
import eu.interlink.people.Team;
import eu.interlink.store.Store;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads and writes members as CSV. */
@Component
public final class MemberFilesService implements MemberFiles {

    private static final Duration VALID = Duration.ofDays(30);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    /** A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection). */
    private static final String FORMULA = "=+-@\t\r";

    private final Store store;
    private final Policy policy;
    private final Journal journal;
    private final Accounts accounts;
    private final Invitations invitations;
    private final TeamMembers members;
    private final TeamTable teams;
    private final MemberTable table;

    @Activate
    public MemberFilesService(@Reference(target = "(interlink.schema=people)") Store store, @Reference Policy policy, @Reference Journal journal,
            @Reference Accounts accounts, @Reference Invitations invitations, @Reference TeamMembers members) {
        this.store = store;
        this.policy = policy;
        this.journal = journal;
        this.accounts = accounts;
        this.invitations = invitations;
        this.members = members;
        teams = new TeamTable(store);
        table = new MemberTable(store);
    }

    @Override
    public List<Row> preview(Caller caller, UUID team, byte[] file) {
        policy.require(caller, Actions.TEAM_MANAGE, Optional.of(team));
        teams.get(team);
        return rows(team, file);
    }

    @Override
    public List<Row> read(Caller caller, UUID team, byte[] file) {
        policy.require(caller, Actions.TEAM_MANAGE, Optional.of(team));
        teams.get(team);
        return store.write(handle -> {
            List<Row> rows = rows(team, file);
            rows.stream().filter(row -> row.outcome() == Outcome.ADDED).forEach(row -> members.put(caller, team, accounts.personOf(row.text()).orElseThrow(), false));
            List<String> strangers = rows.stream().filter(row -> row.outcome() == Outcome.INVITED).map(Row::text).toList();
            for (int i = 0; i < strangers.size(); i += InvitationsService.MOST_MAILS) {
                invitations.inviteByMail(caller, team, strangers.subList(i, Math.min(strangers.size(), i + InvitationsService.MOST_MAILS)), VALID, Optional.empty());
            }
            return rows;
        });
    }

    private List<Row> rows(UUID team, byte[] file) {
        String text = text(file);
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator(text)).allowExtraFields(true).allowMissingFields(true)
                .ofCsvRecord(new StringReader(text))) {
            for (CsvRecord record : reader) {
                if (rows.size() > MAX_ROWS) {
                    throw Problem.limit("too-many", "The file has more than " + MAX_ROWS + " rows. Split it.", "field", "file", "max", String.valueOf(MAX_ROWS));
                }
                row(team, record, seen).filter(row -> row.number() > 1 || row.outcome() != Outcome.REJECTED || row.text().contains("@")).ifPresent(rows::add);
            }
        } catch (CsvParseException | IOException e) {
            throw Problem.invalid("file-unreadable", "The file could not be read as CSV: " + e.getMessage(), "field", "file");
        }
        if (rows.isEmpty()) {
            throw Problem.invalid("empty-file", "There is no row in the file.", "field", "file");
        }
        return rows;
    }

    /** The first row may be a heading: without an address it is left out. Empty rows are, too. */
    private Optional<Row> row(UUID team, CsvRecord record, Set<String> seen) {
        String whole = record.getFields().stream().map(String::strip).filter(cell -> !cell.isEmpty()).collect(Collectors.joining(", "));
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> email = record.getFields().stream().map(String::strip).filter(cell -> cell.contains("@")).findFirst().flatMap(MemberFilesService::good);
        if (email.isEmpty()) {
            return Optional.of(new Row(record.getStartingLineNumber(), whole.length() > 500 ? whole.substring(0, 500) : whole, Outcome.REJECTED));
        }
        Outcome outcome;
        if (!seen.add(email.get().toLowerCase(Locale.ROOT))) {
            outcome = Outcome.REPEATED;
        } else {
            outcome = accounts.personOf(email.get()).map(person -> table.administers(team, person).isPresent() ? Outcome.MEMBER : Outcome.ADDED).orElse(Outcome.INVITED);
        }
        return Optional.of(new Row(record.getStartingLineNumber(), email.get(), outcome));
    }

    private static Optional<String> good(String cell) {
        try {
            return Optional.of(Words.email(cell));
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    /** UTF-8 if it is that, else what spreadsheets of old write. */
    private static String text(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw Problem.limit("too-large", "The file is too large. The limit is " + MAX_BYTES + " bytes.", "field", "file", "max", String.valueOf(MAX_BYTES));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            text = new String(file, Charset.forName("windows-1252"));
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** The one that the first lines have most of. */
    private static char separator(String text) {
        String head = text.lines().limit(20).collect(Collectors.joining("\n"));
        char best = ',';
        long most = 0;
        for (char one : SEPARATORS) {
            long count = head.chars().filter(letter -> letter == one).count();
            if (count > most) {
                most = count;
                best = one;
            }
        }
        return best;
    }

    @Override
    public byte[] write(Caller caller, UUID teamId) {
        policy.require(caller, Actions.TEAM_MANAGE, Optional.of(teamId));
        Team team = teams.get(teamId);
        StringWriter out = new StringWriter();
        out.write(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(out)) {
            writer.writeRecord("name", "email", "administrator", "since");
            store.read(handle -> handle.createQuery("""
                    select p.name, p.email, m.administrator, m.since from people.team_member m join people.person p on p.id = m.person
                    where m.team = :team order by p.name_key, p.id""").bind("team", teamId)
                    .map((row, context) -> List.of(harmless(row.getString("name")), harmless(row.getString("email")), row.getBoolean("administrator") ? "yes" : "no",
                            Sql.instant(row, "since").toString())).list()).forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        journal.append(caller, "people.team.members-exported", Optional.of(team.organisation()), Optional.of(teamId), Map.of("team", team.name()));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
