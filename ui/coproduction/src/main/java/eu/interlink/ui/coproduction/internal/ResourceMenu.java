package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.coproduction.Resource;
import eu.interlink.interlinker.Right;
import java.util.Set;

/** What can be done with a resource as such. Made when somebody asks for it: a list may have many. */
final class ResourceMenu {

    private final Screen screen;
    private final Resource resource;
    private final Set<Right> rights;
    private final Runnable done;
    private final Dialog dialog = new Dialog();
    private final Div actions = new Div();

    private ResourceMenu(Screen screen, Resource resource, Set<Right> rights, Runnable done) {
        this.screen = screen;
        this.resource = resource;
        this.rights = rights;
        this.done = done;
    }

    /** The button that opens it. @param rights of the caller at the task  @param done after every change */
    static Button button(Screen screen, Resource resource, Set<Right> rights, Runnable done) {
        Button button = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create(), click -> new ResourceMenu(screen, resource, rights, done).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(screen.t("res.menu", resource.name()));
        button.setTooltipText(screen.t("res.menu.short"));
        button.getElement().setAttribute("aria-haspopup", "dialog");
        return button;
    }

    /** Who makes something may also change it and take it away. */
    static boolean may(Resource resource, Set<Right> rights, Right right) {
        return rights.contains(right) || rights.contains(Right.CREATE) && resource.owner().isPresent() && resource.owner().equals(Screen.caller().person());
    }

    private void open() {
        dialog.setHeaderTitle(resource.name());
        dialog.setWidth("22rem");
        dialog.setMaxWidth("100%");
        actions.addClassName("il-actions");
        action("details", VaadinIcon.INFO_CIRCLE_O, () -> screen.getUI().ifPresent(ui -> ui.navigate(Routes.resource(resource.id()))));
        if (may(resource, rights, Right.EDIT)) {
            action("rename", VaadinIcon.EDIT, () -> ResourceActions.rename(screen, newest(), done));
        }
        if (resource.available()) {
            action("copy", VaadinIcon.COPY_O, () -> CopyDialog.open(screen, newest(), done));
        }
        if (may(resource, rights, Right.DELETE)) {
            action("move", VaadinIcon.EXCHANGE, () -> RelocateDialog.open(screen, newest(), done));
        }
        if (resource.available() && resource.url().isEmpty()) {
            action("export", VaadinIcon.DOWNLOAD, () -> ExportDialog.open(screen, resource));
        }
        if (may(resource, rights, Right.DELETE)) {
            action("trash", VaadinIcon.TRASH, () -> ResourceActions.trash(screen, resource, done));
        }
        Button close = new Button(screen.t("close"), click -> dialog.close());
        dialog.add(actions);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private void action(String name, VaadinIcon icon, Runnable work) {
        Button button = new Button(screen.t("res." + name), icon.create(), click -> {
            dialog.close();
            screen.attempt(work);
        });
        button.setId("resource-" + name);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        actions.add(button);
    }

    /** As it is now: the list on the screen may be a moment old. */
    private Resource newest() {
        return screen.services().resources().find(Screen.caller(), resource.id());
    }
}
