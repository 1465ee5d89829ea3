package eu.interlink.catalogue.internal.read;

import static eu.interlink.catalogue.internal.read.Kinds.INTERLINKERS;

import eu.interlink.interlinker.LocalizedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the Markdown files with instructions. Paths in the data may point into another folder: only the last part counts. */
final class Instructions {

    private static final long MAX = 1_000_000;

    private final SourceFolder source;
    private final Findings findings;
    private final Html html;

    Instructions(SourceFolder source, Findings findings, Html html) {
        this.source = source;
        this.findings = findings;
        this.html = html;
    }

    /** Language to safe HTML. */
    LocalizedText of(Fields fields, Path folder, String path) {
        Map<String, String> all = new LinkedHashMap<>();
        fields.texts("instructions_translations").texts().forEach((language, place) ->
                one(place, language, folder, path).ifPresent(text -> all.put(language, text)));
        return new LocalizedText(all);
    }

    private Optional<String> one(String place, String language, Path folder, String path) {
        if (place.matches("(?i)https?://\\S+")) {
            return Optional.of(html.fromMarkdown("<" + place + ">").html());
        }
        Path file = folder.resolve(EntryFiles.leaf(place));
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            findings.skipped(INTERLINKERS, path, "The instructions '" + place + "' are not there.");
            return Optional.empty();
        }
        if (!EntryFiles.pointsInto(place, folder)) {
            findings.repaired(INTERLINKERS, path, "The path of the instructions points into another folder; the file of this folder was taken.");
        }
        try {
            if (Files.size(file) > MAX) {
                findings.skipped(INTERLINKERS, path, "The instructions in '" + language + "' are larger than 1 MB.");
                return Optional.empty();
            }
            Html.Cleaned cleaned = html.fromMarkdown(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            if (html.onlyHeadings(cleaned.html())) {
                findings.skipped(INTERLINKERS, source.show(file), "The instructions have a heading but no text.");
                return Optional.empty();
            }
            if (cleaned.repaired()) {
                findings.repaired(INTERLINKERS, source.show(file), "The instructions had unsafe HTML; it was taken out.");
            }
            return Optional.of(cleaned.html());
        } catch (IOException e) {
            findings.skipped(INTERLINKERS, source.show(file), "The file cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }
}
