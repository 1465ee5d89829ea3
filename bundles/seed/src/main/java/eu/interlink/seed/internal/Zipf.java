package eu.interlink.seed.internal;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A skewed spread: the part of rank k (from 1) weighs 1 / k^exponent, as words do in a text (Zipf, Human Behavior and the Principle of
 * Least Effort, 1949). A few parts are large, most are small.
 */
final class Zipf {

    private final double[] sums;

    Zipf(int parts, double exponent) {
        sums = new double[parts];
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            sum += 1 / Math.pow(i + 1, exponent);
            sums[i] = sum;
        }
    }

    private double weight(int part) {
        return (sums[part] - (part == 0 ? 0 : sums[part - 1])) / sums[sums.length - 1];
    }

    /** A part by chance, the first the most often. */
    int pick(RandomGenerator random) {
        int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, sums.length - 1);
    }

    /**
     * Cuts a total into parts.
     *
     * @param least of each part
     * @param most  of each part; parts times most must not be less than the total
     */
    int[] shares(int total, int least, int most) {
        if (total > (long) most * sums.length) {
            throw new IllegalArgumentException(total + " do not fit into " + sums.length + " parts of at most " + most);
        }
        int[] shares = new int[sums.length];
        int left = total;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (int) Math.min(most, least + Math.floor(weight(i) * Math.max(0, total - (long) least * shares.length)));
            left -= shares[i];
        }
        for (int i = 0; left > 0; i = (i + 1) % shares.length) {
            if (shares[i] < most) {
                shares[i]++;
                left--;
            }
        }
        return shares;
    }
}
