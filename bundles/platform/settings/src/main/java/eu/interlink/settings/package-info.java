/** Settings of the installation and preferences of people. */
@Export
@Version("0.1.0")
package eu.interlink.settings;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
