package eu.interlink.ui.kit;

import eu.interlink.interlinker.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Reads the beginning of a long list, however short the pages are that a service gives. */
public final class Pages {

    private Pages() {
    }

    /**
     * @param wanted rows that are shown
     * @param step   rows of one call
     * @param read   gets offset and limit
     * @return the first rows, and how many there are at all
     */
    public static <T> Page<T> first(int wanted, int step, BiFunction<Integer, Integer, Page<T>> read) {
        List<T> rows = new ArrayList<>();
        long total = 1;
        while (rows.size() < Math.min(wanted, total)) {
            Page<T> page = read.apply(rows.size(), step);
            rows.addAll(page.items());
            total = page.items().isEmpty() ? rows.size() : page.total();
        }
        return new Page<>(rows, total, 0);
    }
}
