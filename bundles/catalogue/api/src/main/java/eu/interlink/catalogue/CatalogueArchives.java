package eu.interlink.catalogue;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import java.io.InputStream;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Imports a zipped catalogue in the background. */
@ProviderType
public interface CatalogueArchives {

    /**
     * Unpacks the zip and starts the import as a job of kind {@code catalogue.import}.
     *
     * @return id of the job
     * @throws eu.interlink.interlinker.Problem INVALID {@code not-a-zip}, LIMIT {@code file-too-large}
     */
    @Requires("catalogue.import")
    UUID start(Caller caller, InputStream zip, boolean dryRun);

    /** @throws eu.interlink.interlinker.Problem NOT_FOUND if there is no such import, CONFLICT {@code job-running} while it runs */
    @Requires("catalogue.import")
    CatalogueImport.Report report(Caller caller, UUID job);
}
