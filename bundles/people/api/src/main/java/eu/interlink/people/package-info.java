/** Persons, organisations, teams and invitations. */
@Export
@Version("0.1.0")
package eu.interlink.people;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
