package eu.interlink.ui.api;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import eu.interlink.interlinker.Caller;
import java.util.Locale;

/** Who uses this page. The host keeps it up to date at each navigation. */
public final class CurrentCaller {

    private CurrentCaller() {
    }

    /** The caller of the current UI; anonymous if nobody is signed in. Call it on the UI's thread. */
    public static Caller get() {
        UI ui = UI.getCurrent();
        Caller caller = ui == null ? null : ComponentUtil.getData(ui, Caller.class);
        return caller == null ? Caller.anonymous(ui == null ? Locale.ENGLISH : ui.getLocale()) : caller;
    }

    /** For the host only. */
    public static void set(UI ui, Caller caller) {
        ComponentUtil.setData(ui, Caller.class, caller);
    }
}
