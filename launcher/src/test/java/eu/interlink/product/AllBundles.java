package eu.interlink.product;

import static eu.interlink.product.RunningPlatform.eventually;

import java.util.List;
import javax.inject.Inject;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.BundleContext;

/** What must hold for each choice of features. Pax Exam knows JUnit 4 only. */
public abstract class AllBundles {

    @Inject
    private BundleContext context;

    protected final BundleContext context() {
        return context;
    }

    protected final RunningPlatform platform() {
        return new RunningPlatform(context);
    }

    /** As the launcher does before it says so: the last tables and endpoints come when every bundle is active already. */
    @Before
    public final void waitUntilReady() {
        eventually(true, platform()::ready);
    }

    @Test
    public void everyBundleIsActive() {
        eventually(List.of(), platform()::inactiveBundles);
    }

    @Test
    public void noComponentOfOursWaitsForSomething() {
        eventually(List.of(), platform()::waitingComponents);
    }
}
