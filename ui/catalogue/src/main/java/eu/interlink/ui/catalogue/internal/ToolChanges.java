package eu.interlink.ui.catalogue.internal;

import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.UnitListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;

/** Tells the open screens of one tool that it came, was replaced, or went. */
@Component(service = {ToolChanges.class, UnitListener.class})
public class ToolChanges implements UnitListener {

    private record Watch(String tool, Runnable screen) {
    }

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    @Override
    public void changed(Unit unit) {
        watches.stream().filter(watch -> watch.tool().equals(unit.id())).forEach(watch -> watch.screen().run());
    }

    /** @return ends the watching */
    Runnable watch(String tool, Runnable screen) {
        Watch watch = new Watch(tool, screen);
        watches.add(watch);
        return () -> watches.remove(watch);
    }
}
