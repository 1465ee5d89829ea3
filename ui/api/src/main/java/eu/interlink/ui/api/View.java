package eu.interlink.ui.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Makes a Vaadin component a view of the platform. Put it on a prototype-scoped component with the service
 * {@code com.vaadin.flow.component.Component}; the constructor may take references. The host finds it while it runs, gives it its
 * route inside the page frame, and takes it away with the bundle.
 *
 * <pre>{@code
 * @Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
 * @View(route = "processes", access = View.SIGNED_IN, menu = "menu.processes", icon = "cluster", order = 20)
 * public class ProcessesView extends Page { ... }
 * }</pre>
 */
@ComponentPropertyType
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface View {

    /** Prefix of the service properties. */
    String PREFIX_ = "interlink.view.";

    /** Everybody may open it. */
    String PUBLIC = "public";
    /** Everybody who is signed in may open it; what it shows is decided by the services behind it. */
    String SIGNED_IN = "signed-in";
    /** Administrators of the platform may open it. */
    String ADMIN = "admin";
    /** Editors of the catalogue and administrators may open it. */
    String EDITOR = "editor";

    /** Route, possibly with parameters: {@code processes/:process/tasks/:task}. */
    String route();

    String access() default SIGNED_IN;

    /** Key of the menu label in the bundle's texts; empty for a view without a menu entry. */
    String menu() default "";

    /** Vaadin icon of the menu entry, e.g. {@code cluster}. */
    String icon() default "";

    /** Place in the menu; smaller is higher. Below 100: work; from 100: administration. */
    int order() default 50;
}
