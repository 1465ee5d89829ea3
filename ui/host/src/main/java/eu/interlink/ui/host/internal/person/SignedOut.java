package eu.interlink.ui.host.internal.person;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import eu.interlink.ui.host.internal.Words;
import eu.interlink.ui.host.internal.auth.SignInView;
import java.util.Locale;

/** Says that the sign-in session ended and leads to the sign-in page, and from there back. */
public final class SignedOut extends Dialog {

    private SignedOut(UI ui) {
        Locale reader = ui.getLocale();
        setHeaderTitle(Words.TEXTS.get(reader, "signed.out.title"));
        setModality(com.vaadin.flow.component.ModalityMode.STRICT);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setWidth("28rem");
        add(new Paragraph(Words.TEXTS.get(reader, "signed.out.text")));
        Button again = new Button(Words.TEXTS.get(reader, "signed.out.again"),
                click -> ui.getPage().setLocation(SignInView.address("/" + ui.getActiveViewLocation().getPathWithQueryParameters())));
        again.setId("sign-in-again");
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(again);
    }

    /** Once per page. */
    public static void show(UI ui) {
        if (ComponentUtil.getData(ui, SignedOut.class) == null) {
            SignedOut dialog = new SignedOut(ui);
            ComponentUtil.setData(ui, SignedOut.class, dialog);
            dialog.open();
        }
    }
}
