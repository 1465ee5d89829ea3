package eu.interlink.lifecycle.internal.slots;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a bundle's servlet is initialised with. Its servlet context is its own: attributes end with the version, and nothing can be
 * registered in the platform's web server through it.
 */
record BundleServletConfig(String id, ServletContext context) implements ServletConfig {

    BundleServletConfig(String id, ClassLoader loader) {
        this(id, (ServletContext) Proxy.newProxyInstance(ServletContext.class.getClassLoader(), new Class<?>[] {ServletContext.class},
                new Context(id, loader)));
    }

    @Override
    public String getServletName() {
        return id;
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    @Override
    public String getInitParameter(String name) {
        return null;
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
        return Collections.emptyEnumeration();
    }

    /** A proxy, since most of the interface is about registering things, which is refused. */
    private static final class Context implements InvocationHandler {

        private final Logger log;
        private final String id;
        private final ClassLoader loader;
        private final Map<String, Object> attributes = new ConcurrentHashMap<>();

        Context(String id, ClassLoader loader) {
            this.id = id;
            this.loader = loader;
            log = LoggerFactory.getLogger("eu.interlink.lifecycle.servlet." + id);
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            return switch (method.getName()) {
                case "getContextPath" -> "/interlinkers";
                case "getServletContextName" -> id;
                case "getServerInfo" -> "Interlink";
                case "getClassLoader" -> loader;
                case "getMajorVersion", "getEffectiveMajorVersion" -> 6;
                case "getMinorVersion", "getEffectiveMinorVersion", "getSessionTimeout" -> 0;
                case "getAttribute" -> attributes.get(arguments[0]);
                case "getAttributeNames" -> Collections.enumeration(attributes.keySet());
                case "setAttribute" -> arguments[1] == null ? attributes.remove(arguments[0]) : attributes.put((String) arguments[0], arguments[1]);
                case "removeAttribute" -> attributes.remove(arguments[0]);
                case "getInitParameter", "getMimeType", "getRealPath", "getResource", "getResourceAsStream", "getResourcePaths" -> null;
                case "getInitParameterNames" -> Collections.emptyEnumeration();
                case "log" -> log(arguments);
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                case "toString" -> "ServletContext of " + id;
                default -> throw new UnsupportedOperationException("The servlet of an Interlinker may not call " + method.getName());
            };
        }

        private Object log(Object[] arguments) {
            if (arguments.length == 2) {
                log.warn((String) arguments[0], (Throwable) arguments[1]);
            } else {
                log.info((String) arguments[0]);
            }
            return null;
        }
    }
}
