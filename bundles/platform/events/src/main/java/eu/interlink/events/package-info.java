/** The journal: what happened, written in the transaction and delivered after it. */
@Export
@Version("0.1.0")
package eu.interlink.events;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
