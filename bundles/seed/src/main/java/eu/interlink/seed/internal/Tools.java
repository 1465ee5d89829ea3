package eu.interlink.seed.internal;

import eu.interlink.store.Store;
import java.util.random.RandomGenerator;

/** What each step of the work uses. @param random the only source of chance, so that the same number gives the same names and the same spread */
record Tools(Store store, Meter meter, RandomGenerator random, Names names) {

    Batch batch(String sql) {
        return new Batch(store, meter, sql);
    }

    Words words(String table) {
        return new Words(batch("insert into " + table + " (word, sort_key, id) values (?, ?, ?)"));
    }

    Events events() {
        return new Events(store, meter);
    }
}
