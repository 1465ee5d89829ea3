package eu.interlink.coproduction.internal;

/** Names of the policy actions of this area. */
public final class Actions {

    /** The action of everybody, signed in or not. */
    public static final String PUBLIC = "public";
    public static final String PROCESS_LIST = "coproduction.process.list";
    public static final String PROCESS_CREATE = "coproduction.process.create";
    public static final String PROCESS_VIEW = "coproduction.process.view";
    public static final String PROCESS_MANAGE = "coproduction.process.manage";
    /** To bring a process back from the trash. */
    public static final String PROCESS_RESTORE = "coproduction.process.restore";
    /** To want to take part in a process that is open. */
    public static final String PARTICIPATION_ASK = "coproduction.participation.ask";
    public static final String ITEM_VIEW = "coproduction.item.view";
    public static final String ITEM_EDIT = "coproduction.item.edit";
    public static final String ITEM_MANAGE = "coproduction.item.manage";
    public static final String RESOURCE_VIEW = "coproduction.resource.view";
    public static final String RESOURCE_CREATE = "coproduction.resource.create";
    public static final String RESOURCE_EDIT = "coproduction.resource.edit";
    public static final String RESOURCE_DELETE = "coproduction.resource.delete";
    /** Asked only by Interlinkers, for settings of a resource. */
    public static final String RESOURCE_MANAGE = "coproduction.resource.manage";
    /** Lists of what concerns the caller in all processes. */
    public static final String WORK_LIST = "coproduction.work.list";
    /** The register of processing of the whole installation. */
    public static final String REGISTER_LIST = "coproduction.register.list";

    private Actions() {
    }
}
