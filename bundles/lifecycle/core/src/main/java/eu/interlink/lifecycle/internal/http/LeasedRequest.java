package eu.interlink.lifecycle.internal.http;

import eu.interlink.lifecycle.internal.slots.LiveLease;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/**
 * A request inside one version: paths as the bundle sees them, no HTTP session (an attribute of a bundle's class would keep the class
 * for ever), and a lease that lasts until an asynchronous answer is complete.
 */
final class LeasedRequest extends HttpServletRequestWrapper {

    private final Target target;
    private final LiveLease lease;
    private volatile boolean asynchronous;

    LeasedRequest(HttpServletRequest request, Target target, LiveLease lease) {
        super(request);
        this.target = target;
        this.lease = lease;
    }

    /** Whether an asynchronous answer was begun, so that the lease ends with it and not with the call. */
    boolean asynchronous() {
        return asynchronous;
    }

    @Override
    public String getServletPath() {
        return "/" + target.id();
    }

    @Override
    public String getPathInfo() {
        return target.path();
    }

    @Override
    public HttpSession getSession(boolean create) {
        if (create) {
            throw new IllegalStateException("The servlet of an Interlinker has no HTTP session");
        }
        return null;
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }

    @Override
    public AsyncContext startAsync() {
        return leased(super.startAsync());
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        return leased(super.startAsync(request, response));
    }

    private AsyncContext leased(AsyncContext cycle) {
        asynchronous = true;
        lease.unhurried();
        lease.live().cycles().add(cycle);
        cycle.addListener(new EndOfLease(lease));
        return cycle;
    }

    /** Ends the lease with the last cycle. {@code onComplete} is also called after a time-out and after an error. */
    private record EndOfLease(LiveLease lease) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            lease.live().cycles().remove(event.getAsyncContext());
            lease.close();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // onComplete follows.
        }

        @Override
        public void onError(AsyncEvent event) {
            // onComplete follows.
        }

        /** Listeners are dropped at each new cycle. */
        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
