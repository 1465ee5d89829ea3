package eu.interlink.coproduction;

import java.time.Instant;
import java.util.List;

/**
 * What a share link shows: names, descriptions and progress. No people, no teams, and no ids, which could lead elsewhere.
 *
 * @param language language of the texts (ISO 639-1)
 * @param progress percent, 0 to 100
 * @param files    names of the resources made in the item itself
 * @param parts    what is below, in order
 * @param until    when the link expires
 */
public record Shared(String name, String description, String language, Status status, int progress, List<String> files, List<Part> parts, Instant until) {

    /** An item with what is below it. */
    public record Part(Item.Kind kind, String name, String description, Status status, int progress, List<String> files, List<Part> parts) {

        public Part {
            files = List.copyOf(files);
            parts = List.copyOf(parts);
        }
    }

    public Shared {
        files = List.copyOf(files);
        parts = List.copyOf(parts);
    }
}
