package eu.interlink.catalogue.internal.load;

/** What became of an item of the source. */
enum Fate {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED
}
