package eu.interlink.lifecycle.internal.sample;

import java.io.File;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.util.tracker.ServiceTracker;

/** A real OSGi framework with declarative services; the platform's packages come from the test's class path. */
public final class Runtime implements AutoCloseable {

    private static final String PACKAGES = "eu.interlink.interlinker;version=0.1.0,eu.interlink.interlinker.platform;version=0.1.0,"
            + "jakarta.servlet;version=6.0.0,jakarta.servlet.http;version=6.0.0,org.osgi.service.component;version=1.5.1,"
            + "org.osgi.service.component.runtime;version=1.5.1,org.osgi.service.component.runtime.dto;version=1.5.1,"
            + "org.osgi.util.promise;version=1.3.0,org.osgi.util.function;version=1.2.0";

    private final Framework framework;

    public Runtime(Path storage) throws Exception {
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString(), Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                PACKAGES, Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "30", "org.osgi.framework.bsnversion", "multiple", "ds.lock.timeout.milliseconds", "500",
                "ds.stop.timeout.milliseconds", "500"));
        framework.start();
        framework.getBundleContext().installBundle(jarOf("org/apache/felix/scr/info/ScrInfo.class").toURI().toString()).start();
    }

    private static File jarOf(String entry) throws Exception {
        URL url = Runtime.class.getClassLoader().getResource(entry);
        return new File(((JarURLConnection) url.openConnection()).getJarFileURL().toURI());
    }

    public BundleContext context() {
        return framework.getBundleContext();
    }

    public ServiceComponentRuntime components() throws InterruptedException {
        ServiceTracker<ServiceComponentRuntime, ServiceComponentRuntime> tracker = new ServiceTracker<>(context(), ServiceComponentRuntime.class, null);
        tracker.open();
        return tracker.waitForService(10_000);
    }

    @Override
    public void close() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }
}
