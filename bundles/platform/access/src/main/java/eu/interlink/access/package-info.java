/** Who is calling, and may they: accounts, sign-in sessions, tokens, drafts, the policy engine. */
@Export
@Version("0.1.0")
package eu.interlink.access;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
