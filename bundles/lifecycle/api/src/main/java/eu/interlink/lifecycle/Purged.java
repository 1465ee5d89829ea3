package eu.interlink.lifecycle;

import java.util.List;

/**
 * What became of the data of an Interlinker that was to be deleted.
 *
 * @param id       its id
 * @param complete nothing is left; otherwise the platform goes on trying
 * @param before   what was there
 * @param left     what was counted afterwards
 */
public record Purged(String id, boolean complete, List<Plan.Use> before, List<Plan.Use> left) {

    public Purged {
        before = List.copyOf(before);
        left = List.copyOf(left);
    }
}
