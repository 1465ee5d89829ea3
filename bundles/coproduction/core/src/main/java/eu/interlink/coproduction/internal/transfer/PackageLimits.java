package eu.interlink.coproduction.internal.transfer;

/**
 * How much is accepted in a package.
 *
 * @param unpacked bytes of everything together
 * @param list     bytes of the description of the process
 * @param entries  number of files in it
 * @param ratio    of unpacked to packed bytes of one of them, beyond the first megabytes
 */
public record PackageLimits(long unpacked, long list, int entries, int ratio) {

    /** 2 GB, 64 MB, 5,000 files, 100 to 1. */
    public static final PackageLimits USUAL = new PackageLimits(2L << 30, 64L << 20, 5_000, 100);
}
