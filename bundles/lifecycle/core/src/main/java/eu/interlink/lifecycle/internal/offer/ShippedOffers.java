package eu.interlink.lifecycle.internal.offer;

import eu.interlink.lifecycle.Offer;
import eu.interlink.lifecycle.internal.swap.UnitRow;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The archives in the folder {@code units} of the distribution. Trusted as the platform is. Looked at when somebody asks for the first time. */
final class ShippedOffers {

    /** @param archive file of the distribution */
    record Shipped(Offer offer, Path archive) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(ShippedOffers.class);

    private final Path folder;
    private final Path temporary;
    private Optional<Map<String, Shipped>> found = Optional.empty();

    /** @param temporary where archives are unpacked for a look */
    ShippedOffers(Path folder, Path temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    List<Offer> all() {
        return found().values().stream().map(Shipped::offer).toList();
    }

    Optional<Shipped> find(String feature) {
        return Optional.ofNullable(found().get(feature));
    }

    private synchronized Map<String, Shipped> found() {
        if (found.isEmpty()) {
            found = Optional.of(look());
        }
        return found.get();
    }

    private Map<String, Shipped> look() {
        Map<String, Shipped> all = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + UnitArchive.SUFFIX)) {
            for (Path file : files) {
                try (Workplace workplace = new Workplace(temporary); UnitArchive archive = UnitArchive.open(file)) {
                    Offer offer = new Offer(archive.id(), archive.title(), archive.summary(), Optional.of("Interlink"), UnitRow.DISTRIBUTION,
                            Files.readAttributes(file, BasicFileAttributes.class).lastModifiedTime().toInstant(),
                            UnitArchive.contents(archive.unpack(workplace.folder())));
                    all.put(offer.feature(), new Shipped(offer, file));
                } catch (IOException e) {
                    LOG.error("The archive {} of the distribution cannot be offered", file, e);
                }
            }
        } catch (IOException e) {
            LOG.error("The archives of the distribution cannot be listed", e);
        }
        return all;
    }
}
