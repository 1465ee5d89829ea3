package eu.interlink.lifecycle.internal.plan;

import java.util.List;
import org.osgi.framework.Version;

/** Which packages the platform has. */
@FunctionalInterface
interface ProvidedPackages {

    /** The versions in which a package is there, empty if it is not. */
    List<Version> versions(String name);
}
