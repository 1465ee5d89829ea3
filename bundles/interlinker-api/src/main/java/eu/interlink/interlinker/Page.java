package eu.interlink.interlinker;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, as the database sorted it.
 *
 * @param items  the rows of this page
 * @param total  how many rows there are in all
 * @param offset index of the first row of this page
 */
public record Page<T>(List<T> items, long total, int offset) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), total, offset);
    }
}
