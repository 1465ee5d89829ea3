package eu.interlink.interlinkers.documents;

import java.util.Set;

/** What can be done with which type of file. */
public final class MediaKinds {

    /** How a file is shown without downloading it. */
    public enum Preview {
        IMAGE,
        PDF,
        TEXT,
        MARKDOWN,
        NONE
    }

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    /** Files of these types can be the start of a document. */
    static final Set<String> TEMPLATES = Set.of(
            OOXML + "wordprocessingml.document", OOXML + "spreadsheetml.sheet", OOXML + "presentationml.presentation",
            ODF + "text", ODF + "spreadsheet", ODF + "presentation", ODF + "graphics",
            "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
            "application/pdf", "text/plain", "text/markdown", "text/csv", "image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml");

    /** A browser shows these by itself and runs nothing that is in them. */
    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf");

    private MediaKinds() {
    }

    static boolean shownByBrowsers(String mediaType) {
        return SHOWN.contains(mediaType) || isText(mediaType);
    }

    static boolean isText(String mediaType) {
        return switch (mediaType) {
            case "text/plain", "text/markdown", "text/csv", "application/json" -> true;
            default -> false;
        };
    }

    public static Preview preview(String mediaType) {
        return switch (mediaType) {
            // An SVG in an image element runs no script and loads nothing.
            case "image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml" -> Preview.IMAGE;
            case "application/pdf" -> Preview.PDF;
            case "text/markdown" -> Preview.MARKDOWN;
            default -> isText(mediaType) ? Preview.TEXT : Preview.NONE;
        };
    }

    /** Name of an icon of the platform's set. */
    static String icon(String mediaType) {
        if (mediaType.startsWith("image/")) {
            return "file-picture";
        }
        if (mediaType.contains("spreadsheet") || mediaType.endsWith("ms-excel") || mediaType.equals("text/csv")) {
            return "file-table";
        }
        if (mediaType.contains("presentation") || mediaType.endsWith("ms-powerpoint")) {
            return "file-presentation";
        }
        return mediaType.equals("application/zip") ? "file-zip" : "file-text-o";
    }
}
