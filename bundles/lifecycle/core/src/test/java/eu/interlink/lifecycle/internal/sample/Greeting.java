package eu.interlink.lifecycle.internal.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A service of a part of the platform that these tests build; says what stands in its jar in the file greeting.txt. */
public final class Greeting implements Supplier<String> {

    @Override
    public String get() {
        try (InputStream in = Greeting.class.getResourceAsStream("/greeting.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
