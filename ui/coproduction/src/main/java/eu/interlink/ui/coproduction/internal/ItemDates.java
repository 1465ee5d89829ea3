package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.Component;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Status;
import eu.interlink.interlinker.Caller;
import eu.interlink.ui.kit.StatusBadge;
import eu.interlink.ui.kit.TimeText;
import java.time.LocalDate;
import java.util.Optional;

/** From when to when something is planned, and whether it is late. */
final class ItemDates {

    private ItemDates() {
    }

    static Optional<Component> of(Screen screen, Item item) {
        if (item.start().isEmpty() && item.end().isEmpty()) {
            return Optional.empty();
        }
        String text = item.start().isEmpty() ? screen.t("item.until", TimeText.day(item.end().get()))
                : item.end().isEmpty() ? screen.t("item.from", TimeText.day(item.start().get()))
                        : screen.t("item.dates", TimeText.day(item.start().get()), TimeText.day(item.end().get()));
        return Optional.of(late(item, Screen.caller()) ? new StatusBadge(StatusBadge.Tone.WARNING, screen.t("item.late", text)) : screen.muted(text));
    }

    /** Days are those of the reader. */
    private static boolean late(Item item, Caller reader) {
        return item.status() != Status.FINISHED && item.end().filter(LocalDate.now(reader.zone())::isAfter).isPresent();
    }
}
