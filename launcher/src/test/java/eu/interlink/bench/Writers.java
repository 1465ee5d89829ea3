package eu.interlink.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Reads and writes of the ledger, 30 % writes, that remember which writes were acknowledged. */
final class Writers implements Load.Calls {

    private static final int WRITES_PERCENT = 30;

    private final String token;
    private final AtomicLong number = new AtomicLong();
    private final ThreadLocal<String> pending = new ThreadLocal<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    Writers(String token) {
        this.token = token;
    }

    @Override
    public byte[] next(SplittableRandom random) {
        if (random.nextInt(100) < WRITES_PERCENT) {
            String code = "w" + number.incrementAndGet();
            pending.set(code);
            return Load.request("POST", "/interlinkers/ledger/entries?code=" + code, token, "{}");
        }
        pending.remove();
        return Load.request("GET", "/interlinkers/ledger/entries?code=w" + random.nextLong(number.get() + 1), token, "");
    }

    @Override
    public void answered() {
        String code = pending.get();
        if (code != null) {
            acknowledged.add(code);
        }
    }

    long acknowledged() {
        return acknowledged.size();
    }

    /** @param codes what stands in the table, a line each */
    long lost(String codes) {
        Map<String, Integer> there = counted(codes);
        return acknowledged.stream().filter(code -> !there.containsKey(code)).count();
    }

    /** @param codes what stands in the table, a line each */
    static long doubled(String codes) {
        return counted(codes).values().stream().filter(times -> times > 1).count();
    }

    private static Map<String, Integer> counted(String codes) {
        Map<String, Integer> there = new HashMap<>();
        codes.lines().forEach(code -> there.merge(code, 1, Integer::sum));
        return there;
    }
}
