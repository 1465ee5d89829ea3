package eu.interlink.lifecycle.internal.swap;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How long each step of a change may take, in milliseconds. */
@ObjectClassDefinition(id = "eu.interlink.lifecycle", name = "Lifecycle", description = "How long each step of a change of Interlinkers may take.")
public @interface LifecycleSettings {

    @AttributeDefinition(name = "Start", description = "Starting the bundle, in milliseconds.")
    long startMillis() default 10_000;

    @AttributeDefinition(name = "Prove", description = "Until all its services are there, in milliseconds; its migrations run in this time.")
    long proveMillis() default 20_000;

    @AttributeDefinition(name = "Health", description = "Making its services and asking for its health, in milliseconds.")
    long healthMillis() default 10_000;

    @AttributeDefinition(name = "Drain", description = "How long the old version may finish what it has begun, in milliseconds.")
    long drainMillis() default 30_000;

    @AttributeDefinition(name = "Stop", description = "Stopping and uninstalling the old version, in milliseconds each.")
    long stopMillis() default 5_000;

    @AttributeDefinition(name = "Watch", description = "How long a new version can be taken back by itself, in milliseconds.")
    long watchMillis() default 600_000;

    @AttributeDefinition(name = "Bad calls", description = "How many failed or slow calls of a new version are no accident.")
    int watchFewest() default 5;

    @AttributeDefinition(name = "Share of bad calls", description = "Percent of the calls that may fail or be slow; more takes the version back.")
    int watchPercent() default 20;

    @AttributeDefinition(name = "Call", description = "How long a call of an Interlinker may run before few others are let in beside it, in milliseconds.")
    long callMillis() default 60_000;

    @AttributeDefinition(name = "Overdue calls", description = "How many calls that run longer than that switch an Interlinker off.")
    int overdueMost() default 20;

    @AttributeDefinition(name = "Requests", description = "Requests per second that one Interlinker takes on one node; 0 for no limit.")
    long requestRate() default 10_000;
}
