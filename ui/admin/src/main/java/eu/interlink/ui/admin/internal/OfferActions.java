package eu.interlink.ui.admin.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.lifecycle.Offer;
import eu.interlink.lifecycle.Offers;
import eu.interlink.ui.kit.Confirm;
import eu.interlink.ui.kit.Notices;

/** What an administrator can do with an offer. */
final class OfferActions {

    private final Screen screen;
    private final Offers offers;
    private final UnitChanges changes;
    private final Runnable redraw;

    OfferActions(Screen screen, Offers offers, UnitChanges changes, Runnable redraw) {
        this.screen = screen;
        this.offers = offers;
        this.changes = changes;
        this.redraw = redraw;
    }

    void install(Offer offer, String name) {
        Caller caller = Screen.caller();
        screen.attempt(() -> new PlanDialog(screen, changes, offers.plan(caller, offer.feature()), name, () -> offers.install(caller, offer.feature()), () -> {
            Notices.success(screen.t("units.installed", name, offer.contents().getFirst().version()));
            redraw.run();
        }).open());
    }

    void discard(Offer offer, String name) {
        new Confirm(screen.t("offers.discard.title", name), screen.t("offers.discard.text"), screen.t("offers.discard"), () -> screen.attempt(() -> {
            offers.discard(Screen.caller(), offer.feature());
            redraw.run();
        })).open();
    }
}
