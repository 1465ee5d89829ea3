package eu.interlink.ui.admin.internal;

import eu.interlink.lifecycle.Step;
import eu.interlink.lifecycle.StepListener;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.UnitListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;

/** Tells open administration screens that a unit changed its state, and where a change is. */
@Component(service = {UnitChanges.class, UnitListener.class, StepListener.class})
public class UnitChanges implements UnitListener, StepListener {

    private final Set<Runnable> screens = ConcurrentHashMap.newKeySet();
    private final Set<StepListener> dialogs = ConcurrentHashMap.newKeySet();

    @Override
    public void changed(Unit unit) {
        screens.forEach(Runnable::run);
    }

    @Override
    public void reached(String id, Step step) {
        dialogs.forEach(dialog -> dialog.reached(id, step));
    }

    void add(Runnable screen) {
        screens.add(screen);
    }

    void remove(Runnable screen) {
        screens.remove(screen);
    }

    void follow(StepListener dialog) {
        dialogs.add(dialog);
    }

    void leave(StepListener dialog) {
        dialogs.remove(dialog);
    }
}
