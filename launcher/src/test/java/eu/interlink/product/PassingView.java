package eu.interlink.product;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import eu.interlink.ui.api.View;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.PrototypeServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** A view that a bundle contributes for a while. */
public final class PassingView extends Div {

    static final String ROUTE = "passing";

    private static final long serialVersionUID = 1L;

    /** Does what the annotation {@link View} on a component would do. */
    static ServiceRegistration<?> register(BundleContext context) {
        return context.registerService(Component.class.getName(), new PrototypeServiceFactory<PassingView>() {
            @Override
            public PassingView getService(Bundle bundle, ServiceRegistration<PassingView> registration) {
                return new PassingView();
            }

            @Override
            public void ungetService(Bundle bundle, ServiceRegistration<PassingView> registration, PassingView view) {
                // Nothing is kept of it.
            }
        }, new Hashtable<>(Map.of("component.name", PassingView.class.getName(), View.PREFIX_ + "route", ROUTE, View.PREFIX_ + "access", View.PUBLIC)));
    }
}
