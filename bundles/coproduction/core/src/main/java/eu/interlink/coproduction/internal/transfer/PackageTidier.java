package eu.interlink.coproduction.internal.transfer;

import eu.interlink.interlinker.platform.Files;
import eu.interlink.store.Leases;
import eu.interlink.store.Rounds;
import eu.interlink.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Deletes packages whose day is over, once an hour. */
@Component(service = PackageTidier.class, immediate = true)
public final class PackageTidier {

    private final Rounds rounds;

    @Activate
    public PackageTidier(BundleContext context, @Reference(target = "(interlink.schema=coproduction)") Store store, @Reference Files files, @Reference Leases leases) {
        Packages packages = new Packages(store, files, Path.of(context.getProperty("interlink.data"), "tmp"), Clock.systemUTC());
        rounds = Rounds.leased(leases, PackageTidier.class, "coproduction.packages", Duration.ofMinutes(11), Duration.ofHours(1), packages::expire);
    }

    @Deactivate
    void stop() {
        rounds.close();
    }
}
