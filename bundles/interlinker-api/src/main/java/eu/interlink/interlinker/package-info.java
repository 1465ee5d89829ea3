/**
 * The vendor contract: what an Interlinker bundle implements, and the few types that everybody shares.
 * Platform services that a bundle may use are in {@link eu.interlink.interlinker.platform}.
 */
@Export
@Version("0.1.0")
package eu.interlink.interlinker;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
