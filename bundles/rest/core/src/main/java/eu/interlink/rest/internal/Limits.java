package eu.interlink.rest.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How much a request may bring. */
@ObjectClassDefinition(name = "Interlink REST limits", description = "Largest bodies that the HTTP API accepts")
public @interface Limits {

    @AttributeDefinition(name = "Most bytes of a JSON body")
    int json_bytes() default 1024 * 1024;

    @AttributeDefinition(name = "Most bytes of any other body")
    long stream_bytes() default 512L * 1024 * 1024;
}
