package eu.interlink.rest.internal.openapi;

import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.UnitListener;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Component;

/** Counts the changes of what is installed, so that a description can be known to be out of date. */
@Component(service = {UnitListener.class, UnitChanges.class})
public final class UnitChanges implements UnitListener {

    private final AtomicLong count = new AtomicLong();

    @Override
    public void changed(Unit unit) {
        count.incrementAndGet();
    }

    long count() {
        return count.get();
    }
}
