package eu.interlink.ui.admin.internal;

import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.UnitListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;

/** Tells open administration screens that a unit changed its state. */
@Component(service = {UnitChanges.class, UnitListener.class})
public class UnitChanges implements UnitListener {

    private final Set<Runnable> screens = ConcurrentHashMap.newKeySet();

    @Override
    public void changed(Unit unit) {
        screens.forEach(Runnable::run);
    }

    void add(Runnable screen) {
        screens.add(screen);
    }

    void remove(Runnable screen) {
        screens.remove(screen);
    }
}
