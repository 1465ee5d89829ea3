package eu.interlink.coproduction.internal.tree;

import eu.interlink.catalogue.Schema;
import eu.interlink.catalogue.Schema.Node;
import eu.interlink.coproduction.Status;
import eu.interlink.coproduction.internal.PlainText;
import eu.interlink.store.Ids;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Copies a schema into a process: texts in one language, with the keys of the schema kept as origin. */
public final class TreeWriter {

    private static final int MAX_NAME = 500;

    private final UUID process;
    private final Schema schema;
    private final Locale language;
    private final Map<String, UUID> ids = new HashMap<>();
    private final PreparedBatch items;
    private final PreparedBatch profiles;
    private final PreparedBatch prerequisites;

    public TreeWriter(Handle handle, UUID process, Schema schema, String language) {
        this.process = process;
        this.schema = schema;
        this.language = Locale.of(language);
        items = handle.prepareBatch("""
                insert into coproduction.item (id, process_id, parent_id, kind, position, name, description, status, origin_schema, origin_version,
                    origin_key, version)
                values (:id, :process, :parent, :kind, :position, :name, :description, :status, :schema, :schemaVersion, :key, 1)""");
        profiles = handle.prepareBatch("insert into coproduction.item_profile (item_id, profile_id) values (:item, :profile)");
        prerequisites = handle.prepareBatch("insert into coproduction.prerequisite (item_id, required_id, position) values (:item, :required, :position)");
    }

    public void write() {
        assign(schema.phases());
        add(Optional.empty(), schema.phases());
        for (PreparedBatch batch : List.of(items, profiles, prerequisites)) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private void assign(List<Node> nodes) {
        nodes.forEach(node -> {
            ids.put(node.key(), Ids.next());
            assign(node.children());
        });
    }

    private void add(Optional<UUID> parent, List<Node> nodes) {
        int position = 0;
        for (Node node : nodes) {
            UUID id = ids.get(node.key());
            String name = node.name().isEmpty() ? node.key() : node.name().in(language);
            items.bind("id", id).bind("process", process).bind("parent", parent).bind("kind", node.kind().name())
                    .bind("position", position++).bind("name", PlainText.cut(name, MAX_NAME)).bind("description", node.description().in(language))
                    .bind("status", Status.WAITING.name()).bind("schema", schema.id()).bind("schemaVersion", schema.version())
                    .bind("key", node.key()).add();
            node.profiles().forEach(profile -> profiles.bind("item", id).bind("profile", profile).add());
            addPrerequisites(node, id);
            add(Optional.of(id), node.children());
        }
    }

    private void addPrerequisites(Node node, UUID id) {
        int position = 0;
        for (String key : new LinkedHashSet<>(node.prerequisites())) {
            UUID required = ids.get(key);
            if (required != null && !required.equals(id)) {
                prerequisites.bind("item", id).bind("required", required).bind("position", position++).add();
            }
        }
    }
}
