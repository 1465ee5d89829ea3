/** The catalogue: Interlinker entries, problem profiles, co-production schemas, recommendation, import. */
@Export
@Version("0.1.0")
package eu.interlink.catalogue;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
