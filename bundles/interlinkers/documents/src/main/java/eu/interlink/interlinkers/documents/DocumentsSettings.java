package eu.interlink.interlinkers.documents;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Limits of documents. */
@ObjectClassDefinition(name = "Interlink documents", description = "Limits of the files that people upload")
public @interface DocumentsSettings {

    @AttributeDefinition(name = "Most megabytes of a file")
    int max_megabytes() default 100;
}
