/** Background work with progress and cancel; one node at a time. */
@Export
@Version("0.1.0")
package eu.interlink.jobs;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
