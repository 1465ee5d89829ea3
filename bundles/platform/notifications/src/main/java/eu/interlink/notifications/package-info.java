/** What people are told of: the list behind the bell, mails at once or as a daily digest, and what each person chose. */
@Export
@Version("0.1.0")
package eu.interlink.notifications;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
