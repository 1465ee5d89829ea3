package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import eu.interlink.coproduction.WorkCalendar;
import eu.interlink.ui.kit.Confirm;
import eu.interlink.ui.kit.Notices;
import java.util.Optional;
import java.util.function.Supplier;

/** A secret address under which a program that cannot sign in reads something of the reader: due dates, or the history of a process. */
final class CalendarSection extends Section {

    private final transient Screen screen;
    private final transient WorkCalendar calendar;
    private final transient Supplier<Optional<String>> address;
    private final Div content = new Div();

    /** @param what {@code calendar} or {@code feed} @param address of it, empty as long as the reader has no secret */
    CalendarSection(Screen screen, String what, Supplier<Optional<String>> address) {
        this.screen = screen;
        this.calendar = screen.services().calendar();
        this.address = address;
        setId("work-" + what);
        content.addClassName("il-form");
        add(new H2(screen.t(what + ".title")), new Paragraph(screen.t(what + ".text")), content);
        draw(address.get());
    }

    private void draw(Optional<String> known) {
        content.removeAll();
        if (known.isEmpty()) {
            Button make = new Button(screen.t("calendar.make"), VaadinIcon.CALENDAR.create(), click -> screen.attempt(this::make));
            make.setId("calendar-make");
            content.add(new Div(make));
            return;
        }
        TextField shown = new TextField(screen.t("calendar.address"));
        shown.setId("calendar-address");
        shown.setHelperText(screen.t("calendar.address.help"));
        shown.setValue(known.get());
        shown.setReadOnly(true);
        shown.setWidthFull();
        Button copy = new Button(screen.t("share.copy"), VaadinIcon.COPY.create(), click -> {
            click.getSource().getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", known.get());
            Notices.success(screen.t("calendar.copied"));
        });
        Button renew = new Button(screen.t("calendar.renew"), click -> confirm("calendar.renew", this::make));
        renew.setId("calendar-renew");
        Button revoke = new Button(screen.t("calendar.revoke"), click -> confirm("calendar.revoke", this::revoke));
        revoke.setId("calendar-revoke");
        Div actions = new Div(copy, renew, revoke);
        actions.addClassName("il-row");
        content.add(shown, actions);
    }

    private void confirm(String what, Runnable action) {
        new Confirm(screen.t(what + ".confirm"), screen.t("calendar.ends"), screen.t(what), () -> screen.attempt(action)).open();
    }

    private void make() {
        calendar.renew(Screen.caller());
        draw(address.get());
        Notices.success(screen.t("calendar.made"));
    }

    private void revoke() {
        calendar.revoke(Screen.caller());
        draw(Optional.empty());
        Notices.success(screen.t("calendar.revoked"));
    }
}
