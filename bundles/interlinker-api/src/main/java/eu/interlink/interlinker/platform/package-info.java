/** The platform services that an Interlinker bundle may use. Each is an OSGi service; take it by {@code @Reference}. */
@Export
@Version("0.1.0")
package eu.interlink.interlinker.platform;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
