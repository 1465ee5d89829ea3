package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
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
        Div name = new Div(usable ? new Anchor(Routes.resource(resource.id()), resource.name()) : new Span(resource.name()));
        name.addClassName("il-resource-name");
        Span meta = screen.muted(screen.t("resource.meta", resource.interlinkerName(), resource.ownerName(), TimeText.of(resource.updated())));
        Div text = new Div(name, meta);
        text.addClassName("il-resource-text");
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
        if (!rights.computeIfAbsent(resource.process(), process -> screen.services().processes().rightsIn(Screen.caller(), process))
                .getOrDefault(resource.task(), Set.of()).contains(Right.DELETE)) {
            return;
        }
        if (resource.trashed().isPresent()) {
            Button restore = new Button(screen.t("resource.restore"), click -> screen.attempt(() -> {
                screen.services().resources().restore(Screen.caller(), resource.id());
                Notices.success(screen.t("resource.restored", resource.name()));
                screen.draw();
            }));
            restore.setAriaLabel(screen.t("resource.restore.named", resource.name()));
            line.add(restore);
        } else {
            Button trash = new Button(VaadinIcon.TRASH.create(), click -> ResourceActions.trash(screen, resource, screen::draw));
            trash.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            trash.setAriaLabel(screen.t("resource.trash") + ": " + resource.name());
            trash.setTooltipText(screen.t("resource.trash"));
            line.add(trash);
        }
    }
}
