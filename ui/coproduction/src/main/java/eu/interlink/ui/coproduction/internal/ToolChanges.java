package eu.interlink.ui.coproduction.internal;

import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.UnitListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;

/** Tells open screens that a tool came, was replaced, or went. */
@Component(service = {ToolChanges.class, UnitListener.class})
public class ToolChanges implements UnitListener {

    private final List<Runnable> screens = new CopyOnWriteArrayList<>();

    @Override
    public void changed(Unit unit) {
        screens.forEach(Runnable::run);
    }

    /** Calls the screen at each change until the handle is closed. */
    AutoCloseable watch(Runnable screen) {
        screens.add(screen);
        return () -> screens.remove(screen);
    }
}
