/** Transactions on the platform's database, ids, and the state of every bundle's schema. */
@Export
@Version("0.1.0")
package eu.interlink.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
