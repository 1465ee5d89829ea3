package eu.interlink.lifecycle.internal.swap;

/** A wanted state that is kept as rows, and that every node makes itself match. */
public interface Wanted {

    /** Makes this node match. Called again and again, from one thread. */
    void reconcile();
}
