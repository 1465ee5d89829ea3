package eu.interlink.lifecycle.internal.trust;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.LoggerFactory;

/**
 * The keys of the publishers that the operator trusts: files {@code *.pub} in {@code conf/trust} of the distribution and of the data
 * directory, and in the folders of the framework property {@code interlink.trust}.
 */
@Component(service = TrustStore.class)
public final class TrustStore {

    private final TrustFolders folders;

    @Activate
    public TrustStore(BundleContext context) {
        this(Stream.concat(
                Stream.of("interlink.home", "interlink.data").map(context::getProperty).filter(folder -> folder != null)
                        .map(folder -> Path.of(folder, "conf", "trust")),
                Stream.ofNullable(context.getProperty("interlink.trust")).flatMap(list -> Stream.of(list.split(",")))
                        .map(String::strip).filter(folder -> !folder.isEmpty()).map(Path::of)).toList());
    }

    public TrustStore(List<Path> folders) {
        this.folders = new TrustFolders(folders, LoggerFactory.getLogger(TrustStore.class)::warn);
    }

    TrustFolders folders() {
        return folders;
    }
}
