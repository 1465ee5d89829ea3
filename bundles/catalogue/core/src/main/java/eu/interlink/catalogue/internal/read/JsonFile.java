package eu.interlink.catalogue.internal.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON files that may be missing, too large or broken. */
final class JsonFile {

    /** The largest file of the published data has 0.4 MB. */
    private static final long MAX = 20_000_000;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Findings findings;

    JsonFile(Findings findings) {
        this.findings = findings;
    }

    /** The content, or empty after a finding that says why not. */
    Optional<JsonNode> read(String kind, String shownPath, Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            findings.skipped(kind, shownPath, "The file is missing.");
            return Optional.empty();
        }
        try {
            if (Files.size(file) > MAX) {
                findings.skipped(kind, shownPath, "The file is larger than " + MAX / 1_000_000 + " MB.");
                return Optional.empty();
            }
            JsonNode node = mapper.readTree(Files.readAllBytes(file));
            if (node.isMissingNode()) {
                findings.skipped(kind, shownPath, "The file is empty.");
                return Optional.empty();
            }
            return Optional.of(node);
        } catch (JacksonException e) {
            findings.skipped(kind, shownPath, "The file is no valid JSON; look at line " + e.getLocation().getLineNr() + ".");
        } catch (IOException e) {
            findings.skipped(kind, shownPath, "The file cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }
}
