package eu.interlink.ui.host.internal.auth;

import java.net.URL;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.context.ServletContextHelper;

/** The context of the sign-in forms; it has no static files. */
@Component(service = ServletContextHelper.class,
        property = {"osgi.http.whiteboard.context.name=" + AuthContext.NAME, "osgi.http.whiteboard.context.path=/auth"})
public class AuthContext extends ServletContextHelper {

    static final String NAME = "auth";

    @Override
    public URL getResource(String name) {
        return null;
    }
}
