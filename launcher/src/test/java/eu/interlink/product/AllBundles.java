package eu.interlink.product;

import static eu.interlink.product.RunningPlatform.eventually;

import java.util.List;
import javax.inject.Inject;
import org.junit.Test;
import org.osgi.framework.BundleContext;

/** What must hold for each choice of features. Pax Exam knows JUnit 4 only. */
public abstract class AllBundles {

    @Inject
    private BundleContext context;

    protected final RunningPlatform platform() {
        return new RunningPlatform(context);
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
