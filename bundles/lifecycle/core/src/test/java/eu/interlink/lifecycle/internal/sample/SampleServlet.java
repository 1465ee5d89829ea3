package eu.interlink.lifecycle.internal.sample;

import eu.interlink.interlinker.Caller;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Answers with what it sees. */
public final class SampleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private volatile boolean destroyed;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        switch (path) {
            case "/fail" -> throw new IllegalStateException("broken on purpose");
            case "/recurse" -> service(request, response);
            case "/session" -> request.getSession();
            case "/headers" -> {
                response.setHeader("Content-Security-Policy", "default-src *");
                response.addHeader("Set-Cookie", "a=b");
                response.setHeader("Content-Disposition", "attachment");
                response.setContentType("text/html");
            }
            case "/pdf" -> response.setContentType("application/pdf");
            case "/slow" -> slow(request);
            default -> {
                Caller caller = (Caller) request.getAttribute(Caller.ATTRIBUTE);
                response.getWriter().write(getServletContext().getServletContextName() + " " + request.getContextPath() + request.getServletPath() + " " + path
                        + " " + caller.kind() + " " + (Thread.currentThread().getContextClassLoader() == getClass().getClassLoader()) + " " + destroyed);
            }
        }
    }

    /** Answers later, on another thread. */
    private void slow(HttpServletRequest request) {
        AsyncContext cycle = request.startAsync();
        Thread.ofPlatform().start(() -> {
            try {
                new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
                cycle.getResponse().getWriter().write("slow " + destroyed);
            } catch (IOException | InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                cycle.complete();
            }
        });
    }

    @Override
    public void destroy() {
        destroyed = true;
    }
}
