package eu.interlink.interlinkers.ledger.internal;

import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.Problem;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Short calls that read and write, and long ones. The README lists them. */
@Component(service = Servlet.class, property = {Interlinker.ID + "=ledger", "interlinker.public=/about"})
public final class LedgerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long CHUNK_NANOS = 50_000_000;

    private final transient Ledger ledger;

    @Activate
    public LedgerServlet(@Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/fill" -> ledger.fill(Integer.parseInt(request.getParameter("rows")));
            case "/entries" -> ledger.enter(request.getParameter("code"));
            default -> throw Problem.notFound("page");
        }
        about(response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        PrintWriter out = response.getWriter();
        switch (String.valueOf(request.getPathInfo())) {
            case "/about" -> about(response);
            case "/entries" -> out.print(ledger.times(request.getParameter("code")));
            case "/codes" -> ledger.codes(out);
            case "/labels" -> out.print(ledger.labelled());
            case "/ticks" -> ledger.ticks(out);
            case "/stream" -> stream(out, Integer.parseInt(request.getParameter("chunks")));
            case "/later" -> later(request, Long.parseLong(request.getParameter("millis")));
            default -> throw Problem.notFound("page");
        }
    }

    private void about(HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getWriter().print("{\"version\":\"" + ledger.version() + "\"}");
    }

    private void stream(PrintWriter out, int chunks) {
        for (int i = 0; i < chunks; i++) {
            out.println(i + " " + ledger.version());
            out.flush();
            LockSupport.parkNanos(CHUNK_NANOS);
        }
        out.println("end");
    }

    private void later(HttpServletRequest request, long millis) {
        AsyncContext cycle = request.startAsync();
        cycle.setTimeout(0);
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(() -> {
            try {
                cycle.getResponse().getWriter().print("later " + ledger.version());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } finally {
                cycle.complete();
            }
        });
    }
}
