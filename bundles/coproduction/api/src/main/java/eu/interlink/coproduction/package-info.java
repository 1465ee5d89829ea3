/** Co-production processes, the guide (phases, objectives, tasks) and resources. */
@Export
@Version("0.1.0")
package eu.interlink.coproduction;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
