package eu.interlink.interlinker;

/** What a person may do with a process, an item of its tree, or a resource. */
public enum Right {
    /** See it and open its resources. */
    VIEW,
    /** Create resources. */
    CREATE,
    /** Change resources. */
    EDIT,
    /** Move resources to the trash. */
    DELETE,
    /** Change the tree, the settings and the rights. */
    MANAGE
}
