/** Small calm components that every screen is made of. Free for platform screens and, optionally, for Interlinker bundles. */
@Export
@Version("0.1.0")
package eu.interlink.ui.kit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
