package eu.interlink.ui.coproduction.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Item.Kind;
import eu.interlink.coproduction.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where items stand in the picture of what waits for what. */
class NetworkTest {

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    /** A task with a number for a name that waits for others. */
    private static Item item(int number, Integer... required) {
        return new Item(id(number), id(0), Kind.TASK, Optional.empty(), number, "" + number, "", Status.WAITING, 0, Set.of(), List.of(required).stream().map(NetworkTest::id).toList(), 0,
                Optional.empty(), Optional.empty(), 1, List.of());
    }

    private static String places(Item... items) {
        return new Network(List.of(items)).spots().stream().map(spot -> spot.item().name() + "@" + spot.column() + "," + spot.row()).collect(Collectors.joining(" "));
    }

    @Test
    void each_stands_right_of_everything_that_it_waits_for() {
        assertEquals("1@0,0 2@1,0 3@1,1 4@2,0 5@3,0", places(item(1), item(2, 1), item(3, 1), item(4, 2, 3), item(5, 1, 4)));
    }

    @Test
    void what_waits_for_nothing_and_is_waited_for_by_nobody_is_left_out() {
        assertEquals("2@0,0 3@1,0", places(item(1), item(2), item(3, 2, 99)), "and so is what the reader does not see");
        assertEquals("", places(item(1, 99)));
    }

    @Test
    void a_circle_is_cut_and_a_chain_may_be_as_long_as_a_tree() {
        assertEquals(2, new Network(List.of(item(1, 2), item(2, 1))).spots().size());
        List<Item> chain = IntStream.rangeClosed(1, 2_000).mapToObj(number -> number == 2_000 ? item(number) : item(number, number + 1)).toList();
        assertEquals(2_000, new Network(chain).columns());
    }
}
