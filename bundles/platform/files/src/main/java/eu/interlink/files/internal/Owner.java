package eu.interlink.files.internal;

/**
 * In whose storage files count.
 *
 * @param name symbolic name of an Interlinker bundle; empty for the platform, which has no limit
 * @param most bytes that it may store, 0 for no limit
 */
record Owner(String name, long most) {

    static final Owner PLATFORM = new Owner("", 0);

    boolean platform() {
        return name.isEmpty();
    }
}
