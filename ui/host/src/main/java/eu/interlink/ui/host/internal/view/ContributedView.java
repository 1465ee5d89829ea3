package eu.interlink.ui.host.internal.view;

import com.vaadin.flow.component.Component;
import eu.interlink.interlinker.Caller;
import eu.interlink.ui.api.Texts;
import eu.interlink.ui.api.View;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.ServiceReference;

/**
 * A view that some bundle contributes.
 *
 * @param menu key of the menu label, empty without a menu entry
 */
public record ContributedView(String route, Class<? extends Component> type, String access, Optional<String> menu, String icon, int order,
        Texts texts) {

    /** From this order on a menu entry belongs to administration. */
    private static final int ADMINISTRATION = 100;

    static ContributedView of(ServiceReference<Component> reference) throws ClassNotFoundException {
        Class<? extends Component> type = reference.getBundle().loadClass((String) reference.getProperty("component.name"))
                .asSubclass(Component.class);
        int order = reference.getProperty(View.PREFIX_ + "order") instanceof Integer number ? number : 50;
        return new ContributedView(text(reference, "route"), type, text(reference, "access"),
                Optional.of(text(reference, "menu")).filter(key -> !key.isEmpty()), text(reference, "icon"), order, Texts.of(type));
    }

    private static String text(ServiceReference<Component> reference, String name) {
        return reference.getProperty(View.PREFIX_ + name) instanceof String text ? text : "";
    }

    public String label(Locale reader) {
        return menu.map(key -> texts.get(reader, key)).orElse(route);
    }

    public boolean administration() {
        return order >= ADMINISTRATION;
    }

    /** Whether the caller may enter; what it shows is decided by the services behind it. */
    public boolean mayEnter(Caller caller) {
        return switch (access) {
            case View.PUBLIC -> true;
            case View.SIGNED_IN -> caller.signedIn();
            case View.EDITOR -> caller.has(Caller.ROLE_EDITOR) || caller.has(Caller.ROLE_ADMIN);
            default -> caller.has(Caller.ROLE_ADMIN);
        };
    }
}
