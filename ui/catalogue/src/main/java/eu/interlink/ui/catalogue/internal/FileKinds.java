package eu.interlink.ui.catalogue.internal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Media types as the endings of file names, by which people know them. */
final class FileKinds {

    private static final Map<String, String> ENDINGS = Map.ofEntries(Map.entry("application/msword", "doc"), Map.entry("application/vnd.ms-excel", "xls"),
            Map.entry("application/vnd.ms-powerpoint", "ppt"), Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"), Map.entry("application/vnd.oasis.opendocument.presentation", "odp"),
            Map.entry("application/vnd.oasis.opendocument.graphics", "odg"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"), Map.entry("text/plain", "txt"),
            Map.entry("text/markdown", "md"), Map.entry("image/svg+xml", "svg"), Map.entry("image/jpeg", "jpg"));

    private FileKinds() {
    }

    /** Sorted, upper case; a type that is not known here keeps the part after its slash. */
    static List<String> of(Collection<String> mediaTypes) {
        return mediaTypes.stream().map(type -> ENDINGS.getOrDefault(type, type.substring(type.indexOf('/') + 1)).toUpperCase(Locale.ROOT)).distinct().sorted()
                .toList();
    }
}
