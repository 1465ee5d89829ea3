package eu.interlink.interlinkers.dotvote.internal.data;

import java.util.Map;
import java.util.UUID;

/**
 * How the vote stands. Nobody's dots but the reader's own can be told from it.
 *
 * @param counts dots of everybody per choice; a choice without dots is missing
 * @param voters how many people have given dots
 * @param mine   dots of the reader per choice
 */
public record Result(Map<UUID, Integer> counts, int voters, Map<UUID, Integer> mine) {

    public Result {
        counts = Map.copyOf(counts);
        mine = Map.copyOf(mine);
    }

    public int count(UUID choice) {
        return counts.getOrDefault(choice, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
