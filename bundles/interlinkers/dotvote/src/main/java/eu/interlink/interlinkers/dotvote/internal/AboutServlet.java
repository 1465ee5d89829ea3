package eu.interlink.interlinkers.dotvote.internal;

import eu.interlink.interlinker.Interlinker;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code GET /about} tells id and version, also without sign-in. */
@Component(service = Servlet.class, property = {Interlinker.ID + "=" + DotVoteInterlinker.NAME, "interlinker.public=/about"})
public final class AboutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final String version;

    @Activate
    public AboutServlet(BundleContext context) {
        version = context.getBundle().getVersion().toString();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/about".equals(request.getPathInfo())) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        response.getOutputStream().write(("{\"id\":\"" + DotVoteInterlinker.NAME + "\",\"version\":\"" + version + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
