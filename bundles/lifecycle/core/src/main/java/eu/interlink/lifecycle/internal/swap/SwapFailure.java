package eu.interlink.lifecycle.internal.swap;

/** A version could not be brought into use. The message says why, in words for an administrator. */
public final class SwapFailure extends Exception {

    private static final long serialVersionUID = 1L;

    public SwapFailure(String reason, Throwable cause) {
        super(reason, cause);
    }
}
