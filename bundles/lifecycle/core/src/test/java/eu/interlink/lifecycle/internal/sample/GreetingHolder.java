package eu.interlink.lifecycle.internal.sample;

import java.util.function.Supplier;

/** A component of another bundle that takes the greeting. */
public final class GreetingHolder {

    public void bind(Supplier<?> greeting) {
        greeting.get();
    }

    public void unbind(Supplier<?> greeting) {
        // Takes no note of it.
    }
}
