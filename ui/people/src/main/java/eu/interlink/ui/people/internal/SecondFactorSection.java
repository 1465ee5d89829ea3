package eu.interlink.ui.people.internal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.access.SecondFactor;
import eu.interlink.access.SecondFactor.Enrolment;
import eu.interlink.ui.kit.FormDialog;
import eu.interlink.ui.kit.Notices;
import java.util.List;
import java.util.UUID;

/** The second factor of the own account. */
final class SecondFactorSection extends Section {

    private static final int GROUP = 4;

    private final transient Screen screen;
    private final transient SecondFactor factor;
    private final UUID person;
    private final Paragraph state = new Paragraph();
    private final Button change = new Button();

    SecondFactorSection(Screen screen, SecondFactor factor, UUID person) {
        this.screen = screen;
        this.factor = factor;
        this.person = person;
        change.setId("second-factor");
        change.setIcon(VaadinIcon.MOBILE.create());
        change.addClickListener(click -> screen.attempt(() -> {
            if (factor.active(person)) {
                remove();
            } else {
                begin();
            }
        }));
        add(new H2(screen.t("second.title")), new Paragraph(screen.t("second.text")), state, change);
        draw();
    }

    private void draw() {
        boolean active = factor.active(person);
        state.setText(active ? screen.t("second.active", factor.recoveryCodes(person)) : screen.t("second.none"));
        change.setText(screen.t(active ? "second.remove" : "second.begin"));
    }

    private void begin() {
        Enrolment enrolment = factor.begin(person);
        TextField code = code();
        FormDialog dialog = new FormDialog(screen.t("second.begin"), screen.t("second.confirm"), () -> {
            List<String> codes = factor.confirm(person, code.getValue());
            draw();
            recovery(codes);
        });
        Pre secret = new Pre(enrolment.secret().replaceAll("(.{" + GROUP + "})(?=.)", "$1 "));
        secret.setId("second-secret");
        secret.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
        dialog.text(new Div(new Paragraph(screen.t("second.scan")), picture(enrolment.uri()), new Paragraph(screen.t("second.type")), secret));
        dialog.field("code", code);
        dialog.open();
    }

    private TextField code() {
        TextField code = new TextField(screen.t("second.code"));
        code.setId("second-code");
        code.getElement().setAttribute("autocomplete", "one-time-code").setAttribute("inputmode", "numeric");
        code.setWidthFull();
        return code;
    }

    private Svg picture(String text) {
        BitMatrix matrix;
        try {
            matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        Svg svg = new Svg("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"200\" viewBox=\"0 0 " + matrix.getWidth() + ' ' + matrix.getHeight()
                + "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"" + path + "\" fill=\"#000\"/></svg>");
        svg.getElement().setAttribute("role", "img").setAttribute("aria-label", screen.t("second.picture"));
        return svg;
    }

    private void recovery(List<String> codes) {
        Dialog dialog = new Dialog(screen.t("second.recovery"));
        dialog.setWidth("28rem");
        dialog.setMaxWidth("100%");
        dialog.setCloseOnOutsideClick(false);
        Pre list = new Pre(String.join("\n", codes));
        list.setId("second-recovery");
        dialog.add(new Paragraph(screen.t("second.recovery.text")), list);
        Button done = new Button(screen.t("second.recovery.done"), click -> dialog.close());
        done.setId("second-recovery-done");
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(done);
        dialog.open();
    }

    private void remove() {
        TextField code = code();
        FormDialog dialog = new FormDialog(screen.t("second.remove"), screen.t("second.remove.do"), () -> {
            factor.remove(person, code.getValue());
            Notices.success(screen.t("second.removed"));
            draw();
        });
        dialog.dangerous();
        dialog.text(new Paragraph(screen.t("second.remove.text")));
        dialog.field("code", code);
        dialog.open();
    }
}
