package eu.interlink.lifecycle.internal.slots;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the life of a bundle's servlet: {@code init} before the first call, {@code destroy} after the last one, both once. */
final class MountedServlet {

    private static final Logger LOG = LoggerFactory.getLogger(MountedServlet.class);

    private final String id;
    private final ClassLoader loader;
    private volatile Servlet mounted;

    MountedServlet(String id, ClassLoader loader) {
        this.id = id;
        this.loader = loader;
    }

    void mount(Servlet servlet) throws ServletException {
        if (mounted != servlet) {
            initialise(servlet);
        }
    }

    private synchronized void initialise(Servlet servlet) throws ServletException {
        if (mounted != servlet) {
            unmount();
            servlet.init(new BundleServletConfig(id, loader));
            mounted = servlet;
        }
    }

    synchronized void unmount() {
        Servlet former = mounted;
        mounted = null;
        if (former != null) {
            try {
                former.destroy();
            } catch (RuntimeException e) {
                LOG.warn("The servlet of {} did not end well", id, e);
            }
        }
    }
}
