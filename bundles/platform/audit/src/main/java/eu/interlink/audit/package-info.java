/** What administrators and the platform did, in a chain that shows every later change. */
@Export
@Version("0.1.0")
package eu.interlink.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
