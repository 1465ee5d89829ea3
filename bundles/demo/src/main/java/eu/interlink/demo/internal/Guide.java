package eu.interlink.demo.internal;

import eu.interlink.catalogue.Schema;
import eu.interlink.coproduction.Item;
import eu.interlink.interlinker.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the tasks of a process by the keys of the schema that its tree was made from: both have the same shape. */
final class Guide {

    private final Map<String, Item> items = new HashMap<>();

    Guide(Schema schema, List<Item> phases) {
        match(schema.phases(), phases);
    }

    Item task(String key) {
        Item item = items.get(key);
        if (item == null) {
            throw Problem.notFound("task " + key);
        }
        return item;
    }

    private void match(List<Schema.Node> nodes, List<Item> made) {
        for (int i = 0; i < Math.min(nodes.size(), made.size()); i++) {
            items.put(nodes.get(i).key(), made.get(i));
            match(nodes.get(i).children(), made.get(i).children());
        }
    }
}
