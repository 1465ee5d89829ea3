package eu.interlink.ui.host.internal.error;

import com.vaadin.flow.component.icon.VaadinIcon;
import eu.interlink.ui.host.internal.Words;
import eu.interlink.ui.kit.ActionLink;
import eu.interlink.ui.kit.EmptyState;
import eu.interlink.ui.kit.Page;

/** What pages that stand for another one look like. */
abstract class ErrorPage extends Page {

    ErrorPage() {
        super(Words.TEXTS);
    }

    final void say(VaadinIcon icon, String title, String text) {
        clear();
        title(title);
        add(new EmptyState(icon, "", text, new ActionLink(".", t("error.home"), VaadinIcon.HOME_O)));
    }
}
