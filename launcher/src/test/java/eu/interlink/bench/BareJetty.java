package eu.interlink.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;

/** The other anchor: a bare Jetty 12 with one servlet that returns given bytes. Arguments: port, file with the bytes. */
public final class BareJetty {

    private BareJetty() {
    }

    public static void main(String[] words) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of(words[1]));
        Server server = new Server(Integer.parseInt(words[0]));
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/");
        context.addServlet(new ServletHolder(new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.setContentType("application/json");
                response.setContentLength(bytes.length);
                response.getOutputStream().write(bytes);
            }
        }), "/*");
        server.setHandler(context);
        server.start();
        server.join();
    }
}
