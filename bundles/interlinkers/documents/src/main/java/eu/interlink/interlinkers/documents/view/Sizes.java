package eu.interlink.interlinkers.documents.view;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Sizes of files as people write them. */
final class Sizes {

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB");
    private static final double STEP = 1024;

    private Sizes() {
    }

    static String of(long bytes, Locale locale) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.size() - 1) {
            size /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(size < 10 && unit > 0 ? 1 : 0);
        return format.format(size) + " " + UNITS.get(unit);
    }
}
