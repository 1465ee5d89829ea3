package eu.interlink.ui.host.internal.servlet;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import eu.interlink.interlinker.Caller;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.host.internal.Words;
import eu.interlink.ui.host.internal.error.Failures;
import eu.interlink.ui.host.internal.person.Callers;
import eu.interlink.ui.host.internal.person.DraftKeeper;
import eu.interlink.ui.host.internal.person.SignedOut;
import eu.interlink.ui.host.internal.person.StoredChoices;
import eu.interlink.ui.host.internal.view.Guard;
import java.util.Locale;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prepares each page that a browser opens, and keeps it told who is calling. */
@Component(service = Opening.class)
public class Opening {

    private final Callers callers;
    private final StoredChoices choices;
    private final DraftKeeper drafts;
    private final Guard guard;
    private final Failures failures;

    @Activate
    public Opening(@Reference Callers callers, @Reference StoredChoices choices, @Reference DraftKeeper drafts, @Reference Guard guard,
            @Reference Failures failures) {
        this.callers = callers;
        this.choices = choices;
        this.drafts = drafts;
        this.guard = guard;
        this.failures = failures;
    }

    void prepare(VaadinService service) {
        service.addSessionInitListener(event -> event.getSession().setErrorHandler(failures));
        service.addUIInitListener(this::open);
        service.setSystemMessagesProvider(info -> {
            CustomizedSystemMessages messages = new CustomizedSystemMessages();
            messages.setSessionExpiredNotificationEnabled(false);
            Locale reader = info.getLocale();
            messages.setInternalErrorCaption(Words.TEXTS.get(reader, "failure.title"));
            messages.setInternalErrorMessage(Words.TEXTS.get(reader, "failure.reload"));
            return messages;
        });
    }

    private void open(UIInitEvent event) {
        UI ui = event.getUI();
        VaadinRequest request = VaadinRequest.getCurrent();
        Caller caller = callers.of(request);
        Locale language = choices.language(caller, request);
        ui.setLocale(language);
        CurrentCaller.set(ui, choices.reader(ui, caller));
        ui.getPage().executeJs("window.interlink && window.interlink.words($0, $1, $2)", Words.TEXTS.get(language, "connection.back"),
                Words.TEXTS.get(language, "connection.lost"), Words.TEXTS.get(language, "connection.lost"));
        ui.getPage().executeJs("window.interlink && window.interlink.person($0)", caller.person().map(UUID::toString).orElse(""));
        ui.addBeforeEnterListener(guard);
    }

    /** Called with the session locked, before the request does anything. */
    void refresh(UI ui, VaadinRequest request) {
        drafts.touched(ui);
        Caller before = ComponentUtil.getData(ui, Caller.class);
        Caller now = callers.of(request);
        if (before == null || before.person().equals(now.person())) {
            CurrentCaller.set(ui, choices.reader(ui, now));
        } else if (before.signedIn()) {
            CurrentCaller.set(ui, choices.reader(ui, Caller.anonymous(ui.getLocale())));
            // Not at once: what was typed comes with this very request, and a page below an open dialog takes nothing any more.
            ui.beforeClientResponse(ui, answer -> {
                drafts.save(ui);
                SignedOut.show(ui);
            });
        } else if (ComponentUtil.getData(ui, SignedOut.class) == null) {
            CurrentCaller.set(ui, choices.reader(ui, now));
            ui.access(() -> ui.getPage().reload());
        }
    }
}
