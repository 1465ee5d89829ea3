package eu.interlink.catalogue;

import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.platform.FileRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An Interlinker in the catalogue.
 *
 * @param key           stable: nature and id, e.g. {@code knowledge/consent_form_template} (dashes read as underscores)
 * @param description   safe HTML
 * @param instructions  safe HTML, made from Markdown
 * @param profiles      ids of the problem profiles that it addresses
 * @param files         language to template file (knowledge only)
 * @param uri           language to address (external only)
 * @param interlinker   id of the software Interlinker that this entry is (software only), present while it is installed
 * @param languages     languages in which it has a name, computed
 * @param source        who keeps it: {@code installed} (from the descriptor of a software Interlinker), the symbolic name of a bundle, or the
 *                      name given to an import; a software entry without {@code interlinker} was here before if this is {@code installed}
 * @param retired       no longer offered; kept for what was made with it
 */
public record Entry(UUID id, String key, Nature nature, LocalizedText name, LocalizedText description, LocalizedText instructions,
        Map<String, List<String>> tags, Set<String> profiles, Optional<String> difficulty, Optional<String> licence, Optional<String> form,
        Optional<String> format, boolean sustainability, List<String> targets, Map<String, FileRef> files, LocalizedText uri,
        Optional<FileRef> logo, List<FileRef> snapshots, Optional<String> interlinker, Set<String> languages, boolean retired, String source,
        int version) {
}
