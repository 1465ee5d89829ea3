package eu.interlink.catalogue.internal;

/** What a file is for an entry. */
public enum FileRole {
    TEMPLATE,
    LOGO,
    SNAPSHOT
}
