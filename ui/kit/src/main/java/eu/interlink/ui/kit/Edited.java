package eu.interlink.ui.kit;

import eu.interlink.interlinker.Problem;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A thing that is being changed in a form, and what is known of it. If somebody else changes it meanwhile, {@link Form} shows their values and lets the
 * person choose; then this follows.
 *
 * @param <T> the thing, with its version
 */
public final class Edited<T> {

    private final Supplier<T> newest;
    private final Function<T, Map<String, String>> told;
    private final Consumer<T> fill;
    private T seen;

    /**
     * @param seen   what the fields were filled from
     * @param newest loads it as it is now; throws a {@link Problem} if it is gone
     * @param told   its values as people read them, by the labels of the fields, in their order
     * @param fill   puts its values into the fields
     */
    public Edited(T seen, Supplier<T> newest, Function<T, Map<String, String>> told, Consumer<T> fill) {
        this.seen = seen;
        this.newest = newest;
        this.told = told;
        this.fill = fill;
    }

    /** What a change is made to: save with its version. */
    public T seen() {
        return seen;
    }

    /** How a tick is told. */
    public static String said(boolean ticked) {
        return KitTexts.get(ticked ? "theirs.ticked" : "theirs.unticked");
    }

    /** From now on a change is made to this: it was saved by the form, or the reader chose to save over it. */
    public void follow(T saved) {
        seen = saved;
    }

    T load() {
        return newest.get();
    }

    Map<String, String> told(T theirs) {
        return told.apply(theirs);
    }

    /** The fields show theirs. */
    void take(T theirs) {
        follow(theirs);
        fill.accept(theirs);
    }
}
