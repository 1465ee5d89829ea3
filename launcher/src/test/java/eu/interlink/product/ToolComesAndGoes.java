package eu.interlink.product;

import static eu.interlink.product.RunningPlatform.eventually;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.NewResource;
import eu.interlink.lifecycle.Interlinkers;
import eu.interlink.lifecycle.Lifecycle;
import eu.interlink.lifecycle.Unit;
import eu.interlink.ui.api.ResourceView;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.Test;
import org.osgi.framework.FrameworkUtil;

/**
 * A tool that the distribution does not have comes, is replaced, goes back and is taken away while everything runs. What it brings is
 * looked at from inside the framework and through the platform's own HTTP.
 */
public abstract class ToolComesAndGoes extends AllBundles {

    private static final String ID = "dotvote";
    private static final String BUNDLE = "eu.interlink.interlinkers.dotvote";
    private static final String ABOUT = "/interlinkers/dotvote/about";

    @Test
    public void aToolComesIsReplacedGoesBackIsTakenAwayAndFindsItsDataAgain() throws Exception {
        try (ToolInside tool = new ToolInside(context(), BUNDLE, ID)) {
            assertAway(tool);

            install("dotvote-1.0.jar");
            assertServes(tool, "1.0.0");
            UUID vote = create();
            install("dotvote-1.1.jar");
            assertServes(tool, "1.1.0");
            assertKnows(vote);
            install("dotvote-1.0.jar");
            assertServes(tool, "1.0.0");
            assertKnows(vote);
            lifecycle().remove(Caller.system(), ID);
            assertAway(tool);
            assertEquals("the new version comes before the old one goes",
                    List.of("1.0.0 comes", "1.1.0 comes", "1.0.0 goes", "1.0.0 comes", "1.1.0 goes", "1.0.0 goes"), tool.history());
            assertEquals("its rows stay", 1, rows(vote));

            install("dotvote-1.1.jar");
            assertServes(tool, "1.1.0");
            assertKnows(vote);
            lifecycle().remove(Caller.system(), ID);
            assertAway(tool);
        }
        eventually(List.of(), platform()::inactiveBundles);
    }

    private Lifecycle lifecycle() {
        return platform().service(Lifecycle.class, "(objectClass=*)");
    }

    private Interlinkers interlinkers() {
        return platform().service(Interlinkers.class, "(objectClass=*)");
    }

    private void install(String jar) {
        Path file = Path.of(context().getProperty("interlink.home")).resolveSibling("tour").resolve(jar);
        assertEquals(Unit.State.RUNNING, lifecycle().install(Caller.system(), file, "upload:test").state());
    }

    private UUID create() {
        UUID vote = UUID.randomUUID();
        try (Interlinkers.Lease lease = interlinkers().lease(ID)) {
            lease.interlinker().create(Caller.system(), new NewResource(vote, "Which crossing first?", "en", Optional.empty()));
        }
        return vote;
    }

    private void assertKnows(UUID vote) throws SQLException {
        assertEquals(1, rows(vote));
        try (Interlinkers.Lease lease = interlinkers().lease(ID)) {
            assertEquals("dot-circle", lease.interlinker().describe(vote).icon());
        }
    }

    /** Through the tables of another area: those of the tool are offered only while it is there. */
    private long rows(UUID vote) throws SQLException {
        DataSource source = platform().service(DataSource.class, "(interlink.schema=people)");
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement("select count(*) from dotvote.poll where resource = ?")) {
            query.setObject(1, vote);
            try (ResultSet count = query.executeQuery()) {
                assertTrue(count.next());
                return count.getLong(1);
            }
        }
    }

    private void assertServes(ToolInside tool, String version) throws Exception {
        eventually(List.of(version), tool::versions);
        eventually(List.of(version + " Interlinker", version + " ResourceView", version + " Servlet", "its tables"), tool::services);
        assertEquals(Optional.of(version), interlinkers().find(ID).map(Descriptor::version));
        assertTrue("the menu of tools is made of these", interlinkers().installed().stream().map(Descriptor::id).anyMatch(ID::equals));
        if (platform().has("eu.interlink.ui.host")) {
            assertViewOf(version);
        }
        assertEquals("{\"id\":\"dotvote\",\"version\":\"" + version + "\"}", platform().get(ABOUT).body());
        assertEquals(List.of(version + " RUNNING"), units());
        assertTrue(described());
    }

    private void assertViewOf(String version) {
        try (Interlinkers.Lease lease = interlinkers().lease(ID)) {
            ResourceView view = lease.service(ResourceView.class).orElseThrow();
            assertSame(lease.loader(), view.getClass().getClassLoader());
            assertEquals(version, FrameworkUtil.getBundle(view.getClass()).getVersion().toString());
        }
    }

    private void assertAway(ToolInside tool) throws Exception {
        eventually(List.of(), tool::services);
        eventually(List.of(), tool::versions);
        assertEquals(Optional.empty(), interlinkers().find(ID));
        assertFalse(interlinkers().installed().stream().map(Descriptor::id).anyMatch(ID::equals));
        assertEquals(404, platform().get(ABOUT).statusCode());
        assertEquals(List.of(), units());
        assertFalse(described());
    }

    /** Version and state of the tool as REST lists it. */
    private List<String> units() throws Exception {
        return platform().json("/api/v1/units").valueStream().filter(unit -> ID.equals(unit.path("id").asString()))
                .map(unit -> unit.path("version").asString() + " " + unit.path("state").asString()).toList();
    }

    private boolean described() throws Exception {
        return platform().json("/api/v1/openapi.json").path("paths").has(ABOUT);
    }
}
