package eu.interlink.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.util.Optional;
import java.util.Properties;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when the database cannot be used. */
class DatabaseFailureTest {

    @TempDir
    Path data;

    @Test
    void a_database_that_somebody_else_uses_is_named_so_and_noted_for_the_launcher() throws Exception {
        URL h2 = org.h2.Driver.class.getProtectionDomain().getCodeSource().getLocation();
        String url = DatabaseSettings.read(name -> Optional.empty(), data).url();
        try (URLClassLoader stranger = new URLClassLoader(new URL[] {h2}, ClassLoader.getPlatformClassLoader())) {
            Driver driver = (Driver) stranger.loadClass("org.h2.Driver").getDeclaredConstructor().newInstance();
            Properties user = new Properties();
            user.setProperty("user", "interlink");
            try (Connection connection = driver.connect(url, user)) {
                assertTrue(connection.isValid(1));
                assertFailure("in use by another process");
                assertEquals("in-use", Files.readAllLines(data.resolve("run").resolve("failure.txt")).getLast());
                connection.createStatement().execute("shutdown");
            }
        }
        try (TestFramework framework = new TestFramework(data)) {
            assertTrue(framework.service().failure().isEmpty());
            assertFalse(Files.exists(data.resolve("run").resolve("failure.txt")));
        }
    }

    @Test
    void a_wrong_password_is_named_so() throws Exception {
        try (TestFramework framework = new TestFramework(data, DatabaseSettings.PASSWORD, "right")) {
            assertTrue(framework.service().settled());
        }
        assertFailure("refuses the user name or the password", DatabaseSettings.PASSWORD, "wrong");
    }

    @Test
    void a_server_that_is_not_there_is_named_so() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertFailure("cannot be reached", DatabaseSettings.URL, "jdbc:postgresql://127.0.0.1:" + free + "/interlink");
    }

    @Test
    void an_engine_that_is_not_ours_and_a_pool_that_is_no_number_are_named_so() throws Exception {
        assertFailure("must begin with jdbc:h2: or jdbc:postgresql:", DatabaseSettings.URL, "jdbc:oracle:thin:@x");
        assertFailure("is no number", DatabaseSettings.POOL, "many");
    }

    private void assertFailure(String words, String... properties) throws Exception {
        try (TestFramework framework = new TestFramework(data, properties)) {
            String sentence = framework.service().failure().orElseThrow();
            assertTrue(sentence.contains(words), sentence);
            assertEquals(sentence, Files.readAllLines(data.resolve("run").resolve("failure.txt")).getFirst());
            assertEquals(Result.Status.CRITICAL, new DatabaseHealth(framework.service()).execute().getStatus());
            assertEquals(sentence, assertThrows(IllegalStateException.class,
                    () -> framework.service().write(new ByteArrayOutputStream())).getMessage());
        }
    }
}
