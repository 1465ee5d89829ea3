package eu.interlink.access.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of signing in. */
@ObjectClassDefinition(name = "Interlink: signing in", description = "How long a sign-in lasts and how many wrong passwords are borne.")
public @interface SignInConfiguration {

    /** PID of this configuration. */
    String PID = "eu.interlink.access.signin";

    @AttributeDefinition(name = "Idle days", description = "A session that nobody used for so many days has ended.")
    int idleDays() default 30;

    @AttributeDefinition(name = "Longest days", description = "A session ends so many days after it began.")
    int longestDays() default 90;

    @AttributeDefinition(name = "Attempts", description = "Wrong passwords of one login from one address before it must wait.")
    int attempts() default 10;

    @AttributeDefinition(name = "Attempts of an address", description = "Wrong passwords from one address, whatever the login, before it must wait.")
    int addressAttempts() default 50;

    @AttributeDefinition(name = "Second factor of administrators", description = "Without one, administrators of the platform have no rights of administrators.")
    boolean adminSecondFactor() default false;
}
