/** Content-addressed blobs and who holds them. Bundles use eu.interlink.interlinker.platform.Files. */
@Export
@Version("0.1.0")
package eu.interlink.files;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
