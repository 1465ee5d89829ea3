package eu.interlink.product;

import static org.junit.Assert.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** The whole product on PostgreSQL, with the blobs in the database. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PostgresIT extends ToolComesAndGoes {

    @Configuration
    public Option[] features() throws IOException {
        // Lives until this JVM ends: the container is stopped after the last test, and there is no later hook.
        @SuppressWarnings("resource")
        EmbeddedPostgres server = EmbeddedPostgres.start();
        return new Option[] {Product.of(List.of("runtime", "core", "rest", "ui", "documents", "postgresql"),
                Map.of("database.url", server.getJdbcUrl("postgres", "postgres"), "database.user", "postgres", "blobs", "database", "rest.rate", "0"))};
    }

    @Test
    public void everyServiceAndEndpointObeysThePolicy() throws Exception {
        assertEquals(List.of(), new PolicyMatrix(context()).holes());
        assertEquals("", String.join("\n", new EndpointMatrix(context()).holes()));
    }
}
