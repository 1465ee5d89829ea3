package eu.interlink.catalogue.internal.read;

import static eu.interlink.catalogue.internal.read.Kinds.FILES;
import static eu.interlink.catalogue.internal.read.Kinds.INTERLINKERS;
import static eu.interlink.catalogue.internal.read.Kinds.PROFILE_LINKS;
import static eu.interlink.catalogue.internal.read.Kinds.TRANSLATIONS;

import eu.interlink.catalogue.Nature;
import eu.interlink.catalogue.internal.FileRole;
import eu.interlink.catalogue.internal.Languages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Notes what a carer of the data would want to know. Changes nothing. */
final class EntryOddities {

    /** From so many profiles on an entry would turn up nearly everywhere, were suggestions not weighted. */
    private static final int MANY_PROFILES = 20;
    private static final Set<String> KNOWN = Set.of("id", "type", "name_translations", "description_translations",
            "constraints_and_limitations_translations", "regulations_and_standards_translations", "tags_translations", "is_sustainability_related",
            "difficulty", "licence", "problemprofiles", "targets", "types", "administrative_scopes", "domain", "process", "overview_text", "form",
            "format", "instructions_translations", "languages", "environments", "softwareinterlinker", "file_translations", "logotype",
            "uri_translations", "asset_name_translations", "supported_by", "deployment_manual", "user_manual", "developer_manual",
            "supports_internationalization", "is_responsive", "integration");
    private static final Set<String> MISSPELT = Set.of("propietary", "sofware", "enhancing_services:external_experts");
    private static final Set<String> CAPABILITIES = Set.of("instantiate", "view", "clone", "edit", "delete", "preview", "open_in_modal", "shortcut");

    private final Findings findings;

    EntryOddities(Findings findings) {
        this.findings = findings;
    }

    void look(Fields fields, FoundEntry entry) {
        fields.names().stream().filter(name -> !KNOWN.contains(name))
                .forEach(name -> findings.skipped(INTERLINKERS, entry.path(), "The field '" + name + "' is not known."));
        absent(fields, entry);
        spelling(fields, entry);
        profiles(entry);
        languages(fields, entry);
        format(entry);
        fields.node().path("integration").path("capabilities").propertyNames().stream().filter(name -> !CAPABILITIES.contains(name)).forEach(
                name -> findings.accepted(INTERLINKERS, entry.path(), "The capability '" + name + "' is not in the published format."));
        if (external(entry) && entry.content().uri().isEmpty()) {
            findings.accepted(INTERLINKERS, entry.path(), "There is no link to open.");
        }
        if (entry.nature() == Nature.KNOWLEDGE && entry.files().stream().noneMatch(file -> file.role() == FileRole.TEMPLATE)) {
            findings.accepted(INTERLINKERS, entry.path(), "There is no file to start from.");
        }
    }

    /** What only shows when entries are seen side by side. */
    void compare(List<FoundEntry> entries) {
        Map<String, FoundEntry> names = new HashMap<>();
        Map<String, FoundEntry> contents = new HashMap<>();
        for (FoundEntry entry : entries) {
            entry.content().name().texts().forEach((language, name) -> {
                FoundEntry other = names.putIfAbsent(language + ' ' + name.toLowerCase(Locale.ROOT), entry);
                if (other != null) {
                    findings.accepted(INTERLINKERS, entry.path(), "It has the same name in '" + language + "' as " + other.path() + ".");
                }
            });
            for (FoundFile file : entry.files()) {
                FoundEntry other = file.role() == FileRole.TEMPLATE ? contents.putIfAbsent(file.sha256(), entry) : null;
                if (other != null) {
                    findings.accepted(FILES, entry.path(), "The file '" + file.name() + "' in '" + file.language()
                            + "' has the same content as a file of " + other.path() + ".");
                }
            }
        }
    }

    private void absent(Fields fields, FoundEntry entry) {
        List<String> names = new ArrayList<>(List.of("difficulty", "licence", "targets", "types", "administrative_scopes",
                "regulations_and_standards_translations"));
        if (external(entry)) {
            names.add("asset_name_translations");
        }
        if (entry.nature() == Nature.EXTERNAL_SOFTWARE || entry.nature() == Nature.SOFTWARE) {
            names.add("logotype");
        }
        names.removeIf(fields::has);
        if (!names.isEmpty()) {
            findings.accepted(INTERLINKERS, entry.path(), "Fields are absent: " + String.join(", ", names) + ".");
        }
    }

    private void spelling(Fields fields, FoundEntry entry) {
        if (fields.padded("name_translations")) {
            findings.repaired(INTERLINKERS, entry.path(), "The name begins or ends with a blank.");
        }
        List<String> codes = new ArrayList<>(fields.strings("types"));
        fields.text("licence").ifPresent(codes::add);
        fields.text("format").ifPresent(codes::add);
        codes.stream().filter(MISSPELT::contains)
                .forEach(code -> findings.accepted(INTERLINKERS, entry.path(), "The code '" + code + "' is misspelt in the format itself."));
    }

    private void profiles(FoundEntry entry) {
        int profiles = entry.content().profiles().size();
        if (profiles == 0) {
            findings.accepted(PROFILE_LINKS, entry.path(), "It addresses no problem profile.");
        } else if (profiles >= MANY_PROFILES) {
            findings.accepted(PROFILE_LINKS, entry.path(), "It claims to address " + profiles + " problem profiles.");
        }
    }

    private void languages(Fields fields, FoundEntry entry) {
        Set<String> named = entry.content().name().texts().keySet();
        List<String> missing = Languages.ALL.stream().filter(language -> !named.contains(language)).toList();
        if (!missing.isEmpty()) {
            findings.accepted(TRANSLATIONS, entry.path(), "The name is missing in: " + String.join(", ", missing) + ".");
        }
        List<String> undescribed = Languages.ALL.stream().filter(named::contains)
                .filter(language -> !entry.content().description().texts().containsKey(language)).toList();
        if (!undescribed.isEmpty()) {
            findings.accepted(TRANSLATIONS, entry.path(), "The description is missing in: " + String.join(", ", undescribed) + ".");
        }
        List<String> declared = fields.strings("languages").stream().filter(language -> !named.contains(language)).toList();
        if (!declared.isEmpty()) {
            findings.accepted(TRANSLATIONS, entry.path(), "Languages are declared that it has no name in: " + String.join(", ", declared) + ".");
        }
        entry.files().stream().filter(file -> file.role() == FileRole.TEMPLATE && !named.contains(file.language())).forEach(
                file -> findings.accepted(FILES, entry.path(), "There is a file in '" + file.language() + "' but no name in that language."));
    }

    private void format(FoundEntry entry) {
        String format = entry.content().format().orElse("");
        for (FoundFile file : entry.files()) {
            boolean pdf = file.name().toLowerCase(Locale.ROOT).endsWith(".pdf");
            boolean contradiction = switch (format) {
                case "pdf" -> !pdf;
                case "editable_source_document" -> pdf;
                case "structured_format" -> file.name().toLowerCase(Locale.ROOT).matches(".*\\.(docx|pptx|pdf)");
                default -> false;
            };
            if (file.role() == FileRole.TEMPLATE && contradiction) {
                findings.accepted(FILES, entry.path(), "The format is given as '" + format + "' but the file is '" + file.name() + "'.");
            }
        }
    }

    private static boolean external(FoundEntry entry) {
        return entry.nature() == Nature.EXTERNAL_SOFTWARE || entry.nature() == Nature.EXTERNAL_KNOWLEDGE;
    }
}
