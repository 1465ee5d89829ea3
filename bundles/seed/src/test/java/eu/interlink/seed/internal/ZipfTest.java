package eu.interlink.seed.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Problem;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ZipfTest {

    @Test
    void shares_add_up_and_fall() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            int parts = random.nextInt(200) + 1;
            int least = random.nextInt(3);
            int total = least * parts + random.nextInt(1_000);
            int most = Math.max(least, total / parts + 1 + random.nextInt(50));
            int[] shares = new Zipf(parts, 0.8).shares(total, least, most);
            String what = "round " + round + ": " + Arrays.toString(shares);
            assertEquals(total, Arrays.stream(shares).sum(), what);
            assertTrue(Arrays.stream(shares).allMatch(share -> share >= least && share <= most), what);
            for (int i = 1; i < parts; i++) {
                assertTrue(shares[i] <= shares[i - 1] + 1, what);
            }
        }
    }

    @Test
    void the_first_is_picked_most() {
        Zipf zipf = new Zipf(50, 1);
        int[] picked = new int[50];
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            picked[zipf.pick(random)]++;
        }
        assertTrue(picked[0] > 2 * picked[4] && picked[4] > 2 * picked[40], Arrays.toString(picked));
    }

    @Test
    void counts_that_make_nothing_are_refused() {
        assertEquals("count-invalid", assertThrows(Problem.class, () -> new Counts(0, 1, 1, 1, 1, 1)).code());
        assertEquals("tasks-too-few", assertThrows(Problem.class, () -> new Counts(1, 1, 1, 2, 1, 1)).code());
        assertEquals("scale-invalid", assertThrows(Problem.class, () -> Counts.scaled(0)).code());
        assertEquals(new Counts(500, 50, 20, 100, 1_000, 2_000), Counts.scaled(0.01));
    }
}
