package eu.interlink.ui.host.internal.person;

import com.vaadin.flow.server.VaadinRequest;
import eu.interlink.access.SignIn;
import eu.interlink.interlinker.Caller;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds out who is behind a request, from the cookie of the sign-in session. */
@Component(service = Callers.class)
public class Callers {

    private final SignIn signIn;

    @Activate
    public Callers(@Reference SignIn signIn) {
        this.signIn = signIn;
    }

    /** Anonymous if there is no session or it ended. */
    public Caller of(VaadinRequest request) {
        return token(request).flatMap(signIn::resolve).orElseGet(() -> Caller.anonymous(Locale.ENGLISH));
    }

    static Optional<String> token(VaadinRequest request) {
        return cookie(request, SignIn.COOKIE);
    }

    static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie[] cookies = request == null ? null : request.getCookies();
        return cookies == null ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
