package eu.interlink.interlinkers.ledger.internal;

import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts on. */
@Component(property = {Interlinker.ID + "=ledger", Job.EVERY + ":Long=10"})
public final class Ticker implements Job {

    private final Ledger ledger;

    @Activate
    public Ticker(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void run() {
        ledger.tick();
    }
}
