/** How a bundle contributes screens: views with menu entries, and the view of a resource. */
@Export
@Version("0.1.0")
package eu.interlink.ui.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
