package eu.interlink.catalogue.internal.rows;

import eu.interlink.catalogue.Schema;
import eu.interlink.catalogue.Schema.Kind;
import eu.interlink.catalogue.Schema.Node;
import eu.interlink.catalogue.internal.Json;
import eu.interlink.interlinker.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of schemas and their trees. */
public final class SchemaRows {

    /** What is in the JSON document of a schema. */
    public record Header(LocalizedText name, LocalizedText description, String licence) {
    }

    /** What is in the JSON document of a node. */
    public record NodeContent(LocalizedText name, LocalizedText description, Set<String> profiles, List<String> prerequisites) {
    }

    /** Where a schema is kept and what its content was. */
    public record Place(UUID id, String hash, int version) {
    }

    private record NodeRow(UUID schema, String key, Optional<String> parent, Kind kind, NodeContent content) {
    }

    private final Handle handle;

    public SchemaRows(Handle handle) {
        this.handle = handle;
    }

    public List<Schema> all() {
        Map<UUID, Map<String, List<NodeRow>>> children = new HashMap<>();
        handle.createQuery("select * from catalogue.schema_node order by schema_id, position").map((row, context) -> new NodeRow(
                row.getObject("schema_id", UUID.class), row.getString("node_key"), Optional.ofNullable(row.getString("parent_key")),
                Kind.valueOf(row.getString("kind")), Json.read(row.getString("content"), NodeContent.class))).list()
                .forEach(node -> children.computeIfAbsent(node.schema(), id -> new HashMap<>())
                        .computeIfAbsent(node.parent().orElse(""), key -> new ArrayList<>()).add(node));
        return handle.createQuery("select * from catalogue.process_schema").map((row, context) -> {
            UUID id = row.getObject("id", UUID.class);
            Header header = Json.read(row.getString("content"), Header.class);
            return new Schema(id, row.getString("schema_key"), header.name(), header.description(), header.licence(),
                    tree("", children.getOrDefault(id, Map.of())), row.getString("source"), row.getInt("version"));
        }).list();
    }

    public Optional<Place> find(String source, String key) {
        return handle.createQuery("select id, content_hash, version from catalogue.process_schema where source = :source and schema_key = :key")
                .bind("source", source).bind("key", key)
                .map((row, context) -> new Place(row.getObject("id", UUID.class), row.getString("content_hash"), row.getInt("version"))).findOne();
    }

    public void insert(Schema schema, String hash) {
        write("insert into catalogue.process_schema (id, schema_key, content, source, content_hash, version)"
                + " values (:id, :key, :content, :source, :hash, :version)", schema, hash);
    }

    public void update(Schema schema, String hash) {
        write("update catalogue.process_schema set content = :content, content_hash = :hash, version = :version"
                + " where id = :id and source = :source and schema_key = :key", schema, hash);
    }

    private void write(String sql, Schema schema, String hash) {
        handle.createUpdate(sql).bind("id", schema.id()).bind("key", schema.key()).bind("source", schema.source())
                .bind("content", Json.write(new Header(schema.name(), schema.description(), schema.licence()))).bind("hash", hash)
                .bind("version", schema.version()).execute();
        handle.createUpdate("delete from catalogue.schema_node where schema_id = :id").bind("id", schema.id()).execute();
        PreparedBatch batch = handle.prepareBatch("insert into catalogue.schema_node (schema_id, node_key, parent_key, position, kind, content)"
                + " values (:schema, :key, :parent, :position, :kind, :content)");
        add(batch, schema.id(), null, schema.phases());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void add(PreparedBatch batch, UUID schema, String parent, List<Node> nodes) {
        int position = 0;
        for (Node node : nodes) {
            batch.bind("schema", schema).bind("key", node.key()).bind("parent", parent).bind("position", position++).bind("kind", node.kind().name())
                    .bind("content", Json.write(new NodeContent(node.name(), node.description(), node.profiles(), node.prerequisites()))).add();
            add(batch, schema, node.key(), node.children());
        }
    }

    private static List<Node> tree(String parent, Map<String, List<NodeRow>> children) {
        return children.getOrDefault(parent, List.of()).stream().map(row -> new Node(row.key(), row.kind(), row.content().name(),
                row.content().description(), row.content().profiles(), row.content().prerequisites(), tree(row.key(), children))).toList();
    }
}
