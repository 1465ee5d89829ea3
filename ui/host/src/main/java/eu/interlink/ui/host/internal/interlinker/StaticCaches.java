package eu.interlink.ui.host.internal.interlinker;

import com.vaadin.flow.internal.ReflectionCache;
import com.vaadin.flow.server.VaadinServlet;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Vaadin keeps classes of components in a few static collections: takes out those of a bundle that is gone. */
@Component(service = StaticCaches.class)
public class StaticCaches {

    private static final Logger LOG = LoggerFactory.getLogger(StaticCaches.class);
    private static final int SOON_SECONDS = 5;

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("interlink-class-caches").daemon().factory());

    @Deactivate
    void stop() {
        clock.shutdownNow();
    }

    /** When the pages that showed its components have been told. */
    public void forgetSoon(ClassLoader gone) {
        if (gone != getClass().getClassLoader() && !clock.isShutdown()) {
            clock.schedule(() -> forget(gone), SOON_SECONDS, TimeUnit.SECONDS);
        }
    }

    public void forget(ClassLoader gone) {
        attempt(() -> ((Collection<?>) read("com.vaadin.flow.component.internal.UIInternals", "warnedAboutDeps"))
                .removeIf(type -> ((Class<?>) type).getClassLoader() == gone));
        attempt(() -> ((Map<?, ?>) read("com.vaadin.flow.data.binder.BeanPropertySet", "INSTANCES")).keySet()
                .removeIf(key -> beanType(key).getClassLoader() == gone));
        attempt(() -> ((Map<?, ?>) read("com.vaadin.flow.component.ComponentUtil", "tagToComponentsMap")).values()
                .forEach(types -> ((Collection<?>) types).removeIf(type -> ((Class<?>) type).getClassLoader() == gone)));
        attempt(ReflectionCache::clearAll);
    }

    private interface Step {
        void run() throws ReflectiveOperationException;
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("Vaadin keeps its classes elsewhere now: a bundle that is gone may stay in memory", e);
        }
    }

    private static Class<?> beanType(Object key) {
        try {
            return (Class<?>) open(key.getClass().getDeclaredField("type")).get(key);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(String type, String field) throws ReflectiveOperationException {
        return open(VaadinServlet.class.getClassLoader().loadClass(type).getDeclaredField(field)).get(null);
    }

    private static Field open(Field field) {
        field.setAccessible(true);
        return field;
    }
}
