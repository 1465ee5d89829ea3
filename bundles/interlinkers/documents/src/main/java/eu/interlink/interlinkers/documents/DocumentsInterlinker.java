package eu.interlink.interlinkers.documents;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Exporter;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.ResourceInfo;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.interlinker.platform.Files;
import eu.interlink.interlinker.platform.Rights;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Documents as the platform sees them: the life of the resources. */
@Component(service = Interlinker.class, property = Interlinker.ID + "=" + DocumentsInterlinker.ID)
public final class DocumentsInterlinker implements Interlinker, Exporter {

    /** Stable id. */
    public static final String ID = "documents";
    /** The newest version, as it was uploaded. */
    private static final String FILE = "file";

    private static final List<String> PROFILES = List.of("ORG_PROBLEM_6.1", "BUILD_PROBLEM_9");

    private final Db db;
    private final Files files;
    private final Rights rights;
    private final DocumentArchive archive;
    private final PersonalData personal = new PersonalData();
    private final Words words = new Words();
    private final Descriptor descriptor;
    private final Clock clock;

    @Activate
    public DocumentsInterlinker(BundleContext context, @Reference(target = "(interlink.schema=documents)") DataSource source, @Reference Files files,
            @Reference Rights rights) {
        this(source, files, rights, version(context), Clock.systemUTC());
    }

    DocumentsInterlinker(DataSource source, Files files, Rights rights, String version, Clock clock) {
        this.db = new Db(source);
        this.files = files;
        this.rights = rights;
        this.archive = new DocumentArchive(db, files);
        this.clock = clock;
        this.descriptor = new Descriptor(ID, version, words.of("name"), words.of("summary"), "file-text-o", PROFILES, "EUPL-1.2",
                List.of("activity", "live", "person-names"), MediaKinds.TEMPLATES);
    }

    private static String version(BundleContext context) {
        org.osgi.framework.Version version = context.getBundle().getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    @Override
    public Descriptor descriptor() {
        return descriptor;
    }

    @Override
    public ResourceInfo create(Caller caller, NewResource draft) {
        return make(caller, draft.id(), draft.template().map(template -> {
            if (!MediaKinds.TEMPLATES.contains(template.file().mediaType())) {
                throw Problem.invalid("template-type", "A document cannot start from a file of the type " + template.file().mediaType() + ".");
            }
            return named(template.file(), draft);
        }));
    }

    @Override
    public ResourceInfo copy(Caller caller, UUID from, NewResource to) {
        rights.require(caller, Right.VIEW, from);
        return make(caller, to.id(), find(from).newest().map(version -> named(version.file(), to)));
    }

    private static FileRef named(FileRef file, NewResource draft) {
        return new FileRef(file.sha256(), FileName.of(draft.name(), file.name()), file.mediaType(), file.size());
    }

    private ResourceInfo make(Caller caller, UUID id, Optional<FileRef> first) {
        // Held before the row: a file that nobody holds could be swept away. Asking twice holds it once.
        first.ifPresent(file -> files.hold(id, file));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        db.transaction(connection -> {
            if (DocumentTable.insert(connection, id, now) && first.isPresent()) {
                int number = DocumentTable.nextNumber(connection, id, now).orElseThrow();
                DocumentTable.insert(connection, id, new Version(number, first.get(), "", caller.person(), now, Optional.empty()));
            }
            return null;
        });
        return describe(id);
    }

    @Override
    public ResourceInfo describe(UUID resource) {
        Document document = find(resource);
        return new ResourceInfo(document.newest().map(version -> MediaKinds.icon(version.file().mediaType())).orElse(descriptor.icon()),
                document.updated(), document.newest().map(version -> version.file().size()).orElse(0L));
    }

    private Document find(UUID id) {
        return db.transaction(connection -> DocumentTable.find(connection, id)).orElseThrow(() -> Problem.notFound("document"));
    }

    @Override
    public List<Format> formats(Caller caller, UUID resource) {
        rights.require(caller, Right.VIEW, resource);
        return find(resource).newest().map(version -> new Format(FILE, words.of("export.file"), version.file().mediaType(), FileName.extension(version.file().name())
                .replace(".", ""))).stream().toList();
    }

    @Override
    public void export(Caller caller, UUID resource, String format, OutputStream out) throws IOException {
        rights.require(caller, Right.VIEW, resource);
        Version newest = find(resource).newest().orElseThrow(() -> Problem.notFound("document"));
        try (InputStream content = files.open(newest.file())) {
            content.transferTo(out);
        }
    }

    @Override
    public void archive(UUID resource, OutputStream out) throws IOException {
        archive.write(find(resource), out);
    }

    @Override
    public void restore(UUID resource, InputStream in) throws IOException {
        archive.read(resource, in);
    }

    @Override
    public void purge(Set<UUID> resources) {
        for (UUID resource : resources) {
            db.transaction(connection -> {
                DocumentTable.delete(connection, resource);
                return null;
            });
            // Also for those that are unknown: the last delivery may have broken off right here.
            files.releaseAll(resource);
        }
    }

    @Override
    public String personalData(UUID person) {
        return personal.json(db.transaction(connection -> DocumentTable.madeBy(connection, person)));
    }

    @Override
    public void erase(UUID person) {
        db.transaction(connection -> {
            DocumentTable.forget(connection, person);
            return null;
        });
    }

    @Override
    public void health() {
        db.transaction(connection -> Db.first(connection, row -> 1, "select 1 from documents.document where newest < 0"));
    }
}
