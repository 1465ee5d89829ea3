package eu.interlink.lifecycle.internal.sample;

import eu.interlink.interlinker.Job;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.FrameworkUtil;

/** Notes begin and end of each run where the test, which has other classes, can read them. */
public final class SampleJob implements Job {

    /** System property under which the collection of the notes stands. */
    private static final String NOTES = SampleJob.class.getName();

    private final String version = FrameworkUtil.getBundle(SampleJob.class).getVersion().toString();

    /** Begins a new collection. */
    public static Collection<String> notes() {
        Collection<String> notes = new ConcurrentLinkedQueue<>();
        System.getProperties().put(NOTES, notes);
        return notes;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void run() {
        Collection<String> notes = (Collection<String>) System.getProperties().get(NOTES);
        notes.add("begins " + version);
        LockSupport.parkNanos(3_000_000);
        notes.add("ends " + version);
        if (version.startsWith("9")) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
