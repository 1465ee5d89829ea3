package eu.interlink.rest.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A path template such as {@code /processes/{id}/tree}, cut at its slashes.
 *
 * @param segments parts in order
 */
record PathTemplate(List<Segment> segments) {

    /** @param text literal text, or the name of the parameter */
    record Segment(String text, boolean parameter) {
    }

    static PathTemplate of(String template) {
        List<Segment> segments = new ArrayList<>();
        for (String part : template.substring(1).split("/", -1)) {
            boolean parameter = part.startsWith("{") && part.endsWith("}");
            String text = parameter ? part.substring(1, part.length() - 1) : part;
            if (text.isEmpty() || text.contains("{") || text.contains("}")) {
                throw new IllegalArgumentException("Not a path template: " + template);
            }
            segments.add(new Segment(text, parameter));
        }
        return new PathTemplate(List.copyOf(segments));
    }

    /** Names of the parameters, in the order of the path. */
    List<String> parameters() {
        return segments.stream().filter(Segment::parameter).map(Segment::text).toList();
    }
}
