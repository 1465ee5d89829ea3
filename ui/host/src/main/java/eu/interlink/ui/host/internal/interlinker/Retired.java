package eu.interlink.ui.host.internal.interlinker;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** Class loaders of versions that are not in use any more; held weakly. */
final class Retired {

    private final Set<ClassLoader> loaders = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    void add(ClassLoader loader) {
        loaders.add(loader);
    }

    boolean contains(ClassLoader loader) {
        return loader != null && loaders.contains(loader);
    }
}
