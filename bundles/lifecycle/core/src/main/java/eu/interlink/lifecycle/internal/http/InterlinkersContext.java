package eu.interlink.lifecycle.internal.http;

import java.net.URL;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContext;

/** A servlet context of their own: the longer path wins over that of the screens, and nobody else's filters apply. */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE)
@HttpWhiteboardContext(name = InterlinkersContext.NAME, path = "/interlinkers")
public final class InterlinkersContext extends ServletContextHelper {

    static final String NAME = "interlinkers";

    /** No files are served from here. */
    @Override
    public URL getResource(String name) {
        return null;
    }
}
