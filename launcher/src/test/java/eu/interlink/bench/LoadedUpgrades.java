package eu.interlink.bench;

import eu.interlink.product.ProductProcess;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Upgrades of a bundle that has everything to lose, under load: four clients in a closed loop with 30 % writes, people who type, open
 * sessions, a slow download, asynchronous answers and a job every ten milliseconds. The first upgrade migrates a table of 100,000 rows.
 */
final class LoadedUpgrades {

    /**
     * What became of it.
     *
     * @param steady    the load without upgrades
     * @param during    the load with them, pauses between them included
     * @param whole     long answers that came to their end
     * @param broken    long answers that did not
     * @param gapMillis longest time without a run of the job
     * @param twice     runs of the job out of order
     */
    record Outcome(Load.Result steady, Load.Result during, long writes, long lostWrites, long doubledWrites, long lostDrafts, String drafts, long lostSessions,
            long whole, long broken, long runs, long gapMillis, long twice, long labelled) {

        /** Nothing was lost, nothing failed. */
        boolean spotless() {
            return steady.failed() + during.failed() + lostWrites + doubledWrites + lostDrafts + lostSessions + broken + twice == 0;
        }
    }

    private final ProductProcess product;
    private final int sessions;
    private final int typists;
    private final int steadySeconds;

    LoadedUpgrades(ProductProcess product, int sessions, int typists, int steadySeconds) {
        this.product = product;
        this.sessions = sessions;
        this.typists = typists;
        this.steadySeconds = steadySeconds;
    }

    /** @param times upgrades to and fro; afterwards the second version serves */
    Outcome run(Subject subject, int times) throws Exception {
        subject.install(subject.one());
        subject.fill();
        try (Sessions open = new Sessions(product.address(), sessions); Typists people = new Typists(product.address(), typists)) {
            Writers writers = new Writers(subject.token());
            Load load = new Load(product.port());
            load.run(steadySeconds / 2, writers);
            Load.Result steady;
            Load.Result during;
            LongCalls calls = new LongCalls(subject);
            try (calls) {
                steady = load.run(steadySeconds, writers);
                during = load.during(() -> upgrade(subject, people, times), writers);
            }
            long lost = settled(people);
            String texts = lost == 0 ? "" : people.texts();
            people.savedIsSeen();
            String codes = subject.get("/codes");
            List<String[]> ticks = subject.get("/ticks").lines().map(line -> line.split(" ")).toList();
            subject.install(subject.two());
            return new Outcome(steady, during, writers.acknowledged(), writers.lost(codes), Writers.doubled(codes), lost, texts, open.lost(), calls.whole(),
                    calls.broken(), ticks.size(), longestGap(ticks), outOfOrder(ticks), Long.parseLong(subject.get("/labels")));
        }
    }

    /** What was typed last may still be on its way into the new screen. */
    private static long settled(Typists people) throws InterruptedException {
        long lost = people.lost();
        for (int i = 0; i < 100 && lost > 0; i++) {
            Thread.sleep(100);
            lost = people.lost();
        }
        return lost;
    }

    private static void upgrade(Subject subject, Typists people, int times) throws Exception {
        try (ExecutorService admin = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < times; i++) {
                boolean forward = i % 2 == 0;
                people.type();
                boolean cut = i % 4 == 2;
                if (cut) {
                    people.cut();
                }
                Future<?> change = admin.submit(() -> {
                    subject.install(forward ? subject.two() : subject.one());
                    return null;
                });
                while (!change.isDone()) {
                    people.type();
                }
                change.get();
                if (cut) {
                    people.mend();
                }
                people.type();
                people.await(forward ? "2.0.0" : "1.0.0");
            }
        }
    }

    private static long longestGap(List<String[]> ticks) {
        long longest = 0;
        for (int i = 1; i < ticks.size(); i++) {
            longest = Math.max(longest, Long.parseLong(ticks.get(i)[2]) - Long.parseLong(ticks.get(i - 1)[2]));
        }
        return longest;
    }

    private static long outOfOrder(List<String[]> ticks) {
        long wrong = 0;
        for (int i = 0; i < ticks.size(); i++) {
            if (Long.parseLong(ticks.get(i)[0]) != i + 1) {
                wrong++;
            }
        }
        return wrong;
    }
}
