package eu.interlink.store.internal;

import eu.interlink.testing.Await;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.h2.util.OsgiDataSourceFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.service.jdbc.DataSourceFactory;

/** A real framework with the store in it, on a data directory, and small bundles that bring migrations. */
final class TestFramework implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Framework framework;
    private final DatabaseService service;

    TestFramework(Path data, String... properties) throws BundleException {
        Map<String, String> configuration = new HashMap<>(Map.of("interlink.data", data.toString(), "felix.log.level", "0",
                Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE,
                Constants.FRAMEWORK_STORAGE, data.resolve("cache").toString(),
                Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT));
        for (int i = 0; i < properties.length; i += 2) {
            configuration.put(properties[i], properties[i + 1]);
        }
        framework = new FrameworkFactory().newFramework(configuration);
        framework.start();
        service = new DatabaseService(framework.getBundleContext());
        service.addDriver(new OsgiDataSourceFactory(new org.h2.Driver()),
                Map.of(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS, Engine.H2.driver()));
        service.addDriver(new org.postgresql.osgi.PGDataSourceFactory(),
                Map.of(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS, Engine.POSTGRESQL.driver()));
        Await.until("the database", PATIENCE, () -> service.settled() || service.failure().isPresent());
    }

    DatabaseService service() {
        return service;
    }

    /** Installs and starts a bundle with migrations: pairs of script name and SQL. */
    Bundle start(String name, String version, String schema, String... scripts) throws BundleException, IOException {
        Bundle bundle = framework.getBundleContext().installBundle(name + "/" + version, jar(name, version, schema, scripts));
        bundle.start();
        settle();
        return bundle;
    }

    void update(Bundle bundle, String version, String schema, String... scripts) throws BundleException, IOException {
        bundle.update(jar(bundle.getSymbolicName(), version, schema, scripts));
        settle();
    }

    void settle() {
        Await.until("the migrations", PATIENCE, service::settled);
    }

    private static ByteArrayInputStream jar(String name, String version, String schema, String... scripts) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        headers.putValue(Constants.BUNDLE_VERSION, version);
        headers.putValue(SchemaExtender.HEADER, schema);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (int i = 0; i < scripts.length; i += 2) {
                jar.putNextEntry(new JarEntry("db/" + schema + "/" + scripts[i]));
                jar.write(scripts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** The services of a schema that a bundle sees. */
    ServiceReference<?>[] seenBy(Bundle bundle, Class<?> type, String schema) {
        try {
            ServiceReference<?>[] found = bundle.getBundleContext().getAllServiceReferences(type.getName(), "(interlink.schema=" + schema + ")");
            return found == null ? new ServiceReference<?>[0] : found;
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    <T> T get(ServiceReference<?> reference, Class<T> type) {
        return type.cast(framework.getBundleContext().getService(reference));
    }

    Bundle framework() {
        return framework;
    }

    @Override
    public void close() throws BundleException {
        service.close();
        framework.stop();
        Await.until("the framework to stop", PATIENCE, () -> framework.getState() == Bundle.RESOLVED);
    }
}
