package eu.interlink.ui.coproduction.internal;

import eu.interlink.coproduction.Effective;
import eu.interlink.coproduction.Effective.Reason;
import eu.interlink.interlinker.Right;
import eu.interlink.ui.kit.DataTable;
import eu.interlink.ui.kit.StatusBadge;

/** What somebody may do at a place, each right with the reason. */
final class RightsTable extends DataTable {

    private final transient Screen screen;

    RightsTable(Screen screen, Effective effective) {
        super(screen.t("rights.right"), screen.t("rights.allowed"), screen.t("rights.because"));
        this.screen = screen;
        for (Right right : Right.values()) {
            Reason reason = effective.reasons().get(right);
            row(screen.t("right." + right), new StatusBadge(reason.allowed() ? StatusBadge.Tone.SUCCESS : StatusBadge.Tone.NEUTRAL,
                    screen.t(reason.allowed() ? "rights.yes" : "rights.no")), because(reason));
        }
    }

    private String because(Reason reason) {
        return screen.t("reason." + reason.source(), reason.who(), reason.item().isPresent() ? reason.itemName() : screen.t("rights.whole"));
    }
}
