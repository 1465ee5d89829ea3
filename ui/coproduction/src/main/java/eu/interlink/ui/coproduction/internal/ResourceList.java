package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import eu.interlink.coproduction.Resource;
import eu.interlink.interlinker.Right;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.StatusBadge;
import eu.interlink.ui.kit.TimeText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Resources as lines: icon, name, what it is, who made it; those of an absent tool stay listed. */
final class ResourceList extends UnorderedList {

    private final transient Screen screen;
    private final transient Map<UUID, Map<UUID, Set<Right>>> rights = new HashMap<>();

    ResourceList(Screen screen, List<Resource> resources, boolean withTask) {
        this.screen = screen;
        addClassName("il-resources");
        resources.forEach(resource -> add(line(resource, withTask)));
    }

    private ListItem line(Resource resource, boolean withTask) {
        Icon icon = new Icon(resource.icon().isBlank() ? "vaadin:file-o" : "vaadin:" + resource.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        boolean usable = resource.available() && resource.state() == Resource.State.READY && resource.trashed().isEmpty();
        Div name = new Div(usable ? opening(resource) : new Span(resource.name()));
        name.addClassName("il-resource-name");
        Span meta = screen.muted(screen.t("resource.meta", resource.interlinkerName(), resource.ownerName(), TimeText.of(resource.updated())));
        Div text = new Div(name, meta);
        text.addClassName("il-resource-text");
        if (resource.url().isPresent()) {
            text.add(screen.muted(OutsideLink.where(screen, resource)));
        }
        if (withTask) {
            Anchor task = new Anchor(Routes.task(resource.task()), resource.taskName());
            task.addClassName("il-muted");
            text.add(task);
        }
        Div line = new Div(icon, text);
        line.addClassName("il-resource");
        badge(resource, line);
        actions(resource, line);
        return new ListItem(line);
    }

    private Anchor opening(Resource resource) {
        return resource.url().isPresent() ? new OutsideLink(screen, resource, resource.name()) : new Anchor(Routes.resource(resource.id()), resource.name());
    }

    private void badge(Resource resource, Div line) {
        if (resource.state() == Resource.State.CREATING) {
            line.add(new StatusBadge(StatusBadge.Tone.INFO, screen.t("resource.creating")));
        } else if (resource.state() == Resource.State.FAILED) {
            line.add(new StatusBadge(StatusBadge.Tone.ERROR, screen.t("resource.failed")));
        } else if (!resource.available()) {
            StatusBadge badge = new StatusBadge(StatusBadge.Tone.WARNING, screen.t("resource.unavailable"));
            badge.getElement().setAttribute("title", screen.t("resource.unavailable.text", resource.interlinkerName()));
            line.add(badge);
        }
    }

    private void actions(Resource resource, Div line) {
        Set<Right> here = rights.computeIfAbsent(resource.process(), process -> screen.services().processes().rightsIn(Screen.caller(), process))
                .getOrDefault(resource.task(), Set.of());
        if (resource.trashed().isEmpty()) {
            if (resource.state() == Resource.State.READY) {
                line.add(ResourceMenu.button(screen, resource, here, screen::draw));
            }
        } else if (ResourceMenu.may(resource, here, Right.DELETE)) {
            Button restore = new Button(screen.t("resource.restore"), click -> screen.attempt(() -> {
                screen.services().resources().restore(Screen.caller(), resource.id());
                Notices.success(screen.t("resource.restored", resource.name()));
                screen.draw();
            }));
            restore.setAriaLabel(screen.t("resource.restore.named", resource.name()));
            line.add(restore);
        }
    }
}
