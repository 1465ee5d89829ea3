/** Mails of the platform, and the outbox in which they wait. */
@Export
@Version("0.1.0")
package eu.interlink.mail;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
