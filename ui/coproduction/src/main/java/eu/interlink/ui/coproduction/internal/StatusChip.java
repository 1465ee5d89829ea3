package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.Status;
import eu.interlink.ui.api.Texts;
import eu.interlink.ui.kit.StatusBadge;
import java.util.Locale;

/** The status of a process or an item: icon and word. */
final class StatusChip extends StatusBadge {

    StatusChip(Status status, Texts texts, Locale locale) {
        super(switch (status) {
            case WAITING -> Tone.NEUTRAL;
            case IN_PROGRESS -> Tone.INFO;
            case FINISHED -> Tone.SUCCESS;
        }, texts.get(locale, "status." + status));
    }
}
