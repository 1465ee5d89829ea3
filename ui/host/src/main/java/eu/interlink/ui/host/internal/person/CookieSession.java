package eu.interlink.ui.host.internal.person;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import eu.interlink.access.SignIn;
import eu.interlink.ui.api.BrowserSession;
import eu.interlink.ui.host.internal.auth.Device;
import eu.interlink.ui.host.internal.auth.LocalPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** The session as a cookie that scripts cannot read. */
@Component
public class CookieSession implements BrowserSession {

    @Override
    public void begin(String token, Instant expires, String path) {
        VaadinRequest request = VaadinRequest.getCurrent();
        boolean secure = Cookies.secure(request.isSecure(), request.getHeader("X-Forwarded-Proto"));
        VaadinService.getCurrentResponse()
                .addCookie(Cookies.make(SignIn.COOKIE, token, Duration.between(Instant.now(), expires), secure, false));
        UI.getCurrent().getPage().setLocation(LocalPath.of("/" + path.replaceFirst("^/+", "")));
    }

    @Override
    public Optional<String> token() {
        return Callers.token(VaadinRequest.getCurrent());
    }

    @Override
    public String device() {
        return Device.name(VaadinRequest.getCurrent().getHeader("User-Agent"));
    }
}
