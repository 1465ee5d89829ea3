/** Installing, replacing and removing Interlinker bundles while people work; calling them safely. */
@Export
@Version("0.1.0")
package eu.interlink.lifecycle;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
