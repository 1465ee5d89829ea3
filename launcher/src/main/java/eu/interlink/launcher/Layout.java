package eu.interlink.launcher;

import java.nio.file.Path;

/**
 * Where things lie. The distribution is only read; everything that is written at run time lies under the data directory.
 *
 * @param home unpacked distribution
 * @param data data directory
 */
record Layout(Path home, Path data) {

    Layout {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    Path features() {
        return home.resolve("features");
    }

    Path repository() {
        return home.resolve("repository");
    }

    Path defaults() {
        return home.resolve("conf/interlink.properties");
    }

    Path local() {
        return data.resolve("conf/interlink.properties");
    }

    Path cache() {
        return data.resolve("cache");
    }

    /** What a running server tells other processes: port, process id, the operator's token, welcome text. */
    Path run(String name) {
        return data.resolve("run").resolve(name);
    }

    Path log() {
        return data.resolve("log/interlink.log");
    }
}
