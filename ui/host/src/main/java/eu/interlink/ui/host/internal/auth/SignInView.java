package eu.interlink.ui.host.internal.auth;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.host.internal.Words;
import eu.interlink.ui.kit.Page;
import eu.interlink.ui.kit.ProblemText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The sign-in page: an ordinary form, so that password managers know it. */
public class SignInView extends Page implements BeforeEnterObserver {

    public static final String ROUTE = "sign-in";
    private static final Set<String> TOLD = Set.of("wrong-credentials", "too-many-attempts", "account-disabled", "code-wrong");

    @Tag("form")
    private static final class Form extends HtmlContainer {

        Form() {
            getElement().setAttribute("method", "post").setAttribute("action", "auth/sign-in");
            addClassNames("il-form", "il-sign-in");
        }
    }

    public SignInView() {
        super(Words.TEXTS);
    }

    /** Address of the sign-in page that leads back to a path. */
    public static String address(String path) {
        return "/" + ROUTE + "?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    static String address(String path, Problem problem) {
        StringBuilder address = new StringBuilder(address(path)).append("&error=").append(problem.code());
        String seconds = problem.details().getOrDefault("seconds", "");
        return seconds.isEmpty() ? address.toString() : address.append("&seconds=").append(seconds).toString();
    }

    /** Address of the second step. */
    static String second(String path) {
        return address(path) + "&step=code";
    }

    static String second(String path, Problem problem) {
        return address(path, problem) + "&step=code";
    }

    /** The code of the second factor. */
    private void code(QueryParameters parameters, String target) {
        clear();
        title(t("sign.in.code.title"));
        subtitle(t("sign.in.code.text"));
        Form form = new Form();
        form.getElement().setAttribute("action", "auth/second");
        parameters.getSingleParameter("error").ifPresent(error -> form.add(failure(error, parameters)));
        TextField code = new TextField(t("sign.in.code"));
        code.setId("sign-in-code");
        code.getElement().setAttribute("name", "code").setAttribute("autocomplete", "one-time-code").setAttribute("inputmode", "numeric");
        code.setAutofocus(true);
        form.add(code, hidden(target), submit());
        add(form, new Paragraph(new Anchor(ROUTE, t("sign.in.again"))));
    }

    private static Input hidden(String target) {
        Input back = new Input();
        back.setType("hidden");
        back.getElement().setAttribute("name", "return").setAttribute("value", target);
        return back;
    }

    private NativeButton submit() {
        NativeButton submit = new NativeButton(t("sign.in.submit"));
        submit.setId("sign-in-submit");
        submit.getElement().setAttribute("type", "submit");
        submit.addClassNames("il-action", "il-action-primary");
        return submit;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        String target = LocalPath.of(parameters.getSingleParameter("return").orElse("/"));
        if (CurrentCaller.get().signedIn()) {
            event.forwardTo(target.substring(1));
            return;
        }
        if (parameters.getSingleParameter("step").isPresent()) {
            code(parameters, target);
            return;
        }
        clear();
        title(t("sign.in.title"));
        subtitle(t("sign.in.subtitle"));
        Form form = new Form();
        if (parameters.getSingleParameter("deleted").isPresent()) {
            Paragraph farewell = new Paragraph(t("sign.in.deleted"));
            farewell.getElement().setAttribute("role", "status");
            form.add(farewell);
        }
        parameters.getSingleParameter("error").ifPresent(code -> form.add(failure(code, parameters)));
        EmailField name = new EmailField(t("sign.in.email"));
        name.setId("sign-in-name");
        name.getElement().setAttribute("name", "username").setAttribute("autocomplete", "username");
        name.setAutofocus(true);
        PasswordField password = new PasswordField(t("sign.in.password"));
        password.setId("sign-in-password");
        password.getElement().setAttribute("name", "password").setAttribute("autocomplete", "current-password");
        form.add(name, password, hidden(target), submit());
        Paragraph help = new Paragraph(t("sign.in.help"));
        help.addClassName("il-muted");
        Anchor forgot = new Anchor("forgot", t("sign.in.forgot"));
        forgot.setId("sign-in-forgot");
        Paragraph legal = new Paragraph(new Anchor("terms", t("sign.in.terms")), new Text(" · "), new Anchor("privacy", t("sign.in.privacy")));
        legal.addClassName("il-muted");
        add(form, new Paragraph(forgot), help, legal);
    }

    private Paragraph failure(String code, QueryParameters parameters) {
        Map<String, String> details = new HashMap<>();
        parameters.getSingleParameter("seconds").filter(seconds -> seconds.matches("\\d{1,6}"))
                .ifPresent(seconds -> details.put("seconds", seconds));
        String text = TOLD.contains(code) ? ProblemText.of(new Problem(Problem.Kind.FORBIDDEN, code, t("sign.in.failed"), details), getLocale())
                : t("sign.in.failed");
        Paragraph failure = new Paragraph(text);
        failure.setId("sign-in-failure");
        failure.addClassName("il-failure");
        failure.getElement().setAttribute("role", "alert");
        return failure;
    }
}
