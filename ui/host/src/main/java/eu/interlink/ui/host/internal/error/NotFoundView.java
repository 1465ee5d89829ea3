package eu.interlink.ui.host.internal.error;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import eu.interlink.ui.host.internal.frame.PageFrame;

/** There is no page at this address. */
@ParentLayout(PageFrame.class)
public class NotFoundView extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(VaadinIcon.SEARCH, t("not.found.title"), t("not.found.text"));
        return 404;
    }
}
