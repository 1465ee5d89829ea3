package eu.interlink.lifecycle;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What can be installed here without a network: the archives that ship with the platform, and those that were brought. An archive
 * ({@code .interlink}) is a zip file with a feature file ({@code feature.json}, OSGi Compendium chapter 159) and, in
 * {@code repository/}, its bundles in the layout of a Maven repository; it is signed as a jar is.
 */
@ProviderType
public interface Offers {

    /** Sorted by feature. */
    @Requires("lifecycle.view")
    List<Offer> list(Caller caller);

    /**
     * Takes an archive in, in the place of an earlier one with the same feature. Installs nothing.
     *
     * @param source where the archive comes from, as in {@link Unit#source()}
     * @throws Problem CONFLICT {@code archive-refused} with the reason if it is no archive, damaged, or not to be trusted
     */
    @Requires("lifecycle.change")
    Offer bring(Caller caller, Path archive, String source);

    /**
     * Says what installing it would do: one plan for each of its Interlinkers. Changes nothing.
     *
     * @throws Problem NOT_FOUND if there is no such offer
     */
    @Requires("lifecycle.view")
    List<Plan> plan(Caller caller, String feature);

    /**
     * Installs all its Interlinkers, or none: if one cannot be used, those before it go back to what they were.
     *
     * @throws Problem NOT_FOUND if there is no such offer, CONFLICT with the refusals of the plans or the reason why one could not start
     */
    @Requires("lifecycle.change")
    List<Unit> install(Caller caller, String feature);

    /**
     * Takes it off the list. What was installed from it stays.
     *
     * @throws Problem NOT_FOUND if there is no such offer, CONFLICT {@code offer-shipped} if it ships with the platform
     */
    @Requires("lifecycle.change")
    void discard(Caller caller, String feature);
}
