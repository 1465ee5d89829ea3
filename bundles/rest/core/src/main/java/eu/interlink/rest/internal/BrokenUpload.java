package eu.interlink.rest.internal;

import java.io.IOException;

/** The client stopped sending in the middle of a body. */
final class BrokenUpload extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenUpload(IOException cause) {
        super("The client stopped sending", cause);
    }

    static boolean causes(Throwable failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof BrokenUpload) {
                return true;
            }
        }
        return false;
    }
}
