package eu.interlink.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Hands the configurations of the features to Config Admin before the components that need them start. The launcher does not share
 * Config Admin's classes with the framework, hence the reflection.
 */
final class Configurations {

    /** Start level at which Config Admin, and nothing that is configured, runs. */
    static final int LEVEL = 2;

    private final BundleContext context;
    private final Map<String, String> variables;

    /** @param variables values for <code>${name}</code> in the texts of a configuration */
    Configurations(BundleContext context, Map<String, String> variables) {
        this.context = context;
        this.variables = variables;
    }

    void apply(Map<String, Map<String, Object>> configurations) throws IOException {
        if (configurations.isEmpty()) {
            return;
        }
        ServiceReference<?> reference = context.getServiceReference("org.osgi.service.cm.ConfigurationAdmin");
        if (reference == null) {
            throw new Stop(Exit.FAILED, "Config Admin is not among the bundles of start level " + LEVEL + ".");
        }
        Object admin = context.getService(reference);
        try {
            for (Map.Entry<String, Map<String, Object>> entry : configurations.entrySet()) {
                Object configuration = find(admin, entry.getKey());
                Dictionary<String, Object> properties = new Hashtable<>();
                entry.getValue().forEach((name, value) -> properties.put(name, value instanceof String text ? replace(text) : value));
                configuration.getClass().getMethod("updateIfDifferent", Dictionary.class).invoke(configuration, properties);
            }
        } catch (InvocationTargetException e) {
            throw new IOException("A configuration could not be written", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            context.ungetService(reference);
        }
    }

    private String replace(String text) {
        String result = text;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            result = result.replace("${" + variable.getKey() + "}", variable.getValue());
        }
        return result;
    }

    /** Location "?": whoever asks for the PID may have it. */
    private static Object find(Object admin, String pid) throws ReflectiveOperationException {
        int tilde = pid.indexOf('~');
        return tilde < 0 ? admin.getClass().getMethod("getConfiguration", String.class, String.class).invoke(admin, pid, "?")
                : admin.getClass().getMethod("getFactoryConfiguration", String.class, String.class, String.class)
                        .invoke(admin, pid.substring(0, tilde), pid.substring(tilde + 1), "?");
    }
}
