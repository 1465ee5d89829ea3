package eu.interlink.interlinkers.dotvote.internal.data;

import java.util.UUID;

/** Something that dots can be given to. */
public record Choice(UUID id, String label) {
}
