/** REST endpoints as data, contributed by areas and Interlinker bundles of the platform. */
@Export
@Version("0.1.0")
package eu.interlink.rest;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
