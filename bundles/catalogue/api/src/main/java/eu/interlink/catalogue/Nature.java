package eu.interlink.catalogue;

/** What kind of building block an entry is. */
public enum Nature {
    SOFTWARE,
    KNOWLEDGE,
    EXTERNAL_SOFTWARE,
    EXTERNAL_KNOWLEDGE
}
