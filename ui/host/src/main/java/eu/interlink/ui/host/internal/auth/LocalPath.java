package eu.interlink.ui.host.internal.auth;

/** Addresses that may be gone to after signing in: pages of this platform and nothing else. */
public final class LocalPath {

    private static final String START = "/";

    private LocalPath() {
    }

    /** The path itself if it leads to a page of the platform, otherwise the start page. */
    public static String of(String wanted) {
        boolean local = wanted != null && wanted.startsWith("/") && !wanted.startsWith("//") && wanted.indexOf('\\') < 0
                && wanted.chars().noneMatch(Character::isISOControl) && !wanted.startsWith("/auth/")
                && !wanted.substring(1).startsWith(SignInView.ROUTE);
        return local ? wanted : START;
    }
}
