package eu.interlink.ui.host.internal.interlinker;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.VirtualChildrenList;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dialogs that code of a version opened over the page. They stand beside its screen, would outlive it, and would go on calling code that
 * is gone. They are known by their classes and by what listens to them; Vaadin offers no way to ask for the latter.
 */
final class Overlays {

    private static final Logger LOG = LoggerFactory.getLogger(Overlays.class);
    /** A listener of the kit holds that of the bundle: so many steps are looked behind. */
    private static final int DEPTH = 3;

    private final ClassLoader loader;

    Overlays(ClassLoader loader) {
        this.loader = loader;
    }

    /** Closes what belongs to the loader. @param frame where its screen stands; what is around it stays @return whether there was anything */
    boolean close(UI ui, Component frame) {
        List<Element> over = Stream.concat(ui.getElement().getChildren(), virtual(ui.getElement()))
                .filter(element -> !around(element, frame.getElement()) && belongs(element)).toList();
        over.forEach(element -> {
            element.getComponent().ifPresent(Overlays::shut);
            element.removeFromTree();
        });
        return !over.isEmpty();
    }

    private static void shut(Component overlay) {
        switch (overlay) {
            case Dialog dialog -> dialog.setOpened(false);
            case ConfirmDialog dialog -> dialog.setOpened(false);
            default -> overlay.setVisible(false);
        }
    }

    private static Stream<Element> virtual(Element element) {
        return element.getNode().getFeatureIfInitialized(VirtualChildrenList.class).stream()
                .flatMap(list -> IntStream.range(0, list.size()).mapToObj(list::get)).filter(node -> node.isAttached()).map(Element::get);
    }

    private static boolean around(Element element, Element inner) {
        for (Element one = inner; one != null; one = one.getParent()) {
            if (one.equals(element)) {
                return true;
            }
        }
        return false;
    }

    private boolean belongs(Element element) {
        return element.getComponent().filter(this::ours).isPresent()
                || Stream.concat(element.getChildren(), virtual(element)).filter(child -> !child.isTextNode()).anyMatch(this::belongs);
    }

    private boolean ours(Component component) {
        return component.getClass().getClassLoader() == loader || listeners(component).anyMatch(listener -> leads(listener, DEPTH));
    }

    private static Stream<?> listeners(Component component) {
        try {
            Object bus = value(Component.class.getDeclaredField("eventBus"), component);
            if (bus == null) {
                return Stream.empty();
            }
            Map<?, ?> all = (Map<?, ?>) value(bus.getClass().getDeclaredField("componentEventData"), bus);
            return all.values().stream().flatMap(list -> ((Collection<?>) list).stream());
        } catch (ReflectiveOperationException | ClassCastException e) {
            LOG.warn("Vaadin keeps listeners elsewhere now: a dialog of a version that is gone may stay open", e);
            return Stream.empty();
        }
    }

    /** Whether code of the loader stands behind an object. */
    private boolean leads(Object object, int steps) {
        if (object == null || object instanceof Component || object instanceof Element || object.getClass().getClassLoader() == null) {
            return object instanceof Component component && component.getClass().getClassLoader() == loader;
        }
        if (object.getClass().getClassLoader() == loader) {
            return true;
        }
        return steps > 0 && Stream.of(object.getClass().getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers())
                && !field.getType().isPrimitive()).anyMatch(field -> leads(quietly(field, object), steps - 1));
    }

    private static Object quietly(Field field, Object object) {
        try {
            return value(field, object);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            return null;
        }
    }

    private static Object value(Field field, Object object) throws ReflectiveOperationException {
        field.setAccessible(true);
        return field.get(object);
    }
}
