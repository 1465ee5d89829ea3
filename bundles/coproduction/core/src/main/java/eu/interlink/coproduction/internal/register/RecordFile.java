package eu.interlink.coproduction.internal.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.interlink.coproduction.ProcessingRecord;
import eu.interlink.coproduction.ProcessingRegister.Draft;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Records as CSV. */
final class RecordFile implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection). */
    private static final String FORMULA = "=+-@\t\r";

    private final Writer text;
    private final CsvWriter csv;

    RecordFile(OutputStream out) throws IOException {
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().fieldSeparator(';').build(text);
        csv.writeRecord("process", "id", "controller", "contact", "dataProtectionOfficer", "purposes", "legalBasis", "categoriesOfPeople", "categoriesOfData", "recipients",
                "transfersToThirdCountries", "timeLimitsForErasure", "securityMeasures", "missing", "changed");
    }

    void write(ProcessingRecord one) {
        Draft content = one.content();
        row(one.processName(), one.process().toString(), content.controller(), content.contact(), content.officer(), content.purposes(),
                content.legalBasis().letter().isEmpty() ? "" : "GDPR 6(1)(" + content.legalBasis().letter() + ")", content.people(), content.data(), content.recipients(),
                content.transfers(), content.erasure(), content.security(),
                one.missing().stream().map(field -> field.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")),
                one.changed().map(Instant::toString).orElse(""));
    }

    private void row(String... cells) {
        csv.writeRecord(Arrays.stream(cells).map(RecordFile::harmless).toList());
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** Writes what is left, and leaves the stream below open. */
    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }
}
