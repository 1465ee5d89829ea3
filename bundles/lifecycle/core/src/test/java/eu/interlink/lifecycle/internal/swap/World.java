package eu.interlink.lifecycle.internal.swap;

import eu.interlink.events.Event;
import eu.interlink.events.Journal;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.interlinker.platform.Files;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.internal.plan.IncomingJar;
import eu.interlink.lifecycle.internal.plan.UnitManifest;
import eu.interlink.lifecycle.internal.sample.Runtime;
import eu.interlink.lifecycle.internal.sample.Samples;
import eu.interlink.lifecycle.internal.slots.Slots;
import eu.interlink.store.Schemas;
import eu.interlink.store.Store;
import eu.interlink.testing.TestStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;

/** The lifecycle on a real framework and a real database, with short limits. */
public final class World implements AutoCloseable, Files, Journal, Schemas, LifecycleSettings {

    public final Slots slots = new Slots();
    final Steps steps = new Steps();
    final Progress progress = new Progress();
    final Graves graves = new Graves();
    final Participants participants = new Participants(slots);
    public final UnitStates states;
    public final Runtime runtime;
    final TestStore store = TestStore.h2("lifecycle");
    final UnitTable table = new UnitTable(store.store());
    public final List<String> journal = new CopyOnWriteArrayList<>();
    final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
    private final Path folder;
    public final Remains remains;
    public final List<State> schemas = new CopyOnWriteArrayList<>();
    public Changes changes;
    public Exchange exchange;
    public SafeMode safe;
    public FormerVersions former;
    public Jars jars;
    public Distribution distributed;
    long watchMillis = 600_000;
    long callMillis = 60_000;
    public long requestRate;
    Optional<String> safeMode = Optional.empty();

    public World(Path folder) throws Exception {
        this(folder, "");
    }

    World(Path folder, String distribution) throws Exception {
        this.folder = folder;
        runtime = new Runtime(folder.resolve("cache"));
        states = new UnitStates(runtime.context());
        remains = new Remains(runtime.context(), this);
        Isolation isolation = new Isolation();
        runtime.context().registerService(new String[] {FindHook.class.getName(), EventListenerHook.class.getName()}, isolation, null);
        begin(distribution);
    }

    /** As after a restart of the lifecycle bundle: what is known is what the database and the framework hold. */
    void begin(String distribution) throws Exception {
        Distribution shipped = new Distribution(distribution);
        safe = new SafeMode(safeMode, folder.resolve("run/starting"));
        Jars jars = new Jars(this, shipped);
        Swapper swapper = new Swapper(runtime.context(), this, slots, jars, steps, new Prover(runtime.components(), this), participants, graves,
                progress, new Isolation());
        exchange = new Exchange(runtime.context(), this, steps, new Prover(runtime.components(), this), participants, graves, progress);
        distributed = shipped;
        this.jars = jars;
        former = new FormerVersions(new KeptTable(store.store()), jars);
        changes = new Changes(this, table, former, jars, slots, swapper, new Watch(this, slots, steps),
                safe, states, new UnitJournal(this), remains,
                new Contracts(folder.resolve("tmp"), this, former, jars), shipped);
    }

    public Unit install(String id, String version, String behaviour) throws IOException {
        return install(Samples.jar(folder, id, version, behaviour));
    }

    public Unit install(Path jar) throws IOException {
        try (IncomingJar incoming = IncomingJar.of(jar, folder.resolve("tmp"))) {
            UnitManifest manifest = UnitManifest.read(jar).orElseThrow();
            FileRef file = new FileRef(incoming.sha256(), incoming.name(), "application/java-archive", 0);
            return changes.install(Caller.system(), new UnitRow(manifest.id().orElseThrow(), manifest.symbolicName().orElseThrow(),
                    manifest.version().toString(), file, "upload:test", Optional.of("Test"), true, Instant.now()), incoming, Map.of());
        }
    }

    public Map<String, byte[]> blobs() {
        return blobs;
    }

    /** Versions that went and whose classes are still there. */
    public List<String> restless() {
        return graves.restless(java.time.Duration.ZERO);
    }

    public Store store() {
        return store.store();
    }

    /** Version in use, or an empty text. */
    String running(String id) {
        return slots.current(id).map(live -> live.version()).orElse("");
    }

    /** Versions of Interlinker bundles that the framework holds. */
    List<String> bundles() {
        return List.of(runtime.context().getBundles()).stream().filter(bundle -> bundle.getLocation().startsWith(UnitRow.LOCATION))
                .map(bundle -> bundle.getVersion().toString()).sorted().toList();
    }

    @Override
    public void close() throws Exception {
        runtime.close();
        store.close();
    }

    @Override
    public FileRef put(UUID holder, String name, InputStream in, long max) throws IOException {
        byte[] content = in.readAllBytes();
        try (InputStream again = new ByteArrayInputStream(content)) {
            Path copy = java.nio.file.Files.createTempFile(folder, "blob", "");
            java.nio.file.Files.copy(again, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            String sha256 = IncomingJar.hash(copy);
            blobs.put(sha256, content);
            return new FileRef(sha256, name, "application/zip", content.length);
        }
    }

    @Override
    public void hold(UUID holder, FileRef file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(UUID holder, FileRef file) {
        blobs.remove(file.sha256());
    }

    @Override
    public void releaseAll(UUID holder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream open(FileRef file) throws IOException {
        if (!blobs.containsKey(file.sha256())) {
            throw new IOException("the blob is gone");
        }
        return new ByteArrayInputStream(blobs.get(file.sha256()));
    }

    @Override
    public Event append(Caller caller, String type, Optional<UUID> topic, Optional<UUID> subject, Map<String, String> params) {
        journal.add(type.replace("lifecycle.unit.", "") + " " + params.get("id") + " " + params.get("version"));
        return new Event(UUID.randomUUID(), 0, Instant.now(), Optional.empty(), type, topic, subject, params);
    }

    @Override
    public Page<Event> ofTopic(UUID topic, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Event> ofActor(UUID person, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int redact(String name, String email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Event> ofSubject(UUID subject, Set<String> types, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Event> ofSubject(UUID subject, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Event> all(String typePrefix, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<State> states() {
        return List.copyOf(schemas);
    }

    /** What {@link #contract} was asked for. */
    final List<String> contracted = new CopyOnWriteArrayList<>();

    @Override
    public List<String> contract(org.osgi.framework.Bundle bundle, String level) {
        contracted.add(bundle.getVersion() + " up to " + level);
        return List.of("C" + level + "__x.sql");
    }

    @Override
    public Optional<String> contracted(String schema) {
        return Optional.empty();
    }

    /** Each schema of this world has two. */
    @Override
    public long tables(String schema) {
        return schemas.stream().filter(state -> state.name().equals(schema)).count() * 2;
    }

    @Override
    public void purge(String schema) {
        schemas.removeIf(state -> state.name().equals(schema));
    }

    @Override
    public long startMillis() {
        return 2_000;
    }

    @Override
    public long proveMillis() {
        return 1_000;
    }

    @Override
    public long healthMillis() {
        return 1_000;
    }

    @Override
    public long callMillis() {
        return callMillis;
    }

    @Override
    public int overdueMost() {
        return 3;
    }

    @Override
    public long requestRate() {
        return requestRate;
    }

    @Override
    public long drainMillis() {
        return 2_000;
    }

    @Override
    public long stopMillis() {
        return 1_000;
    }

    @Override
    public long watchMillis() {
        return watchMillis;
    }

    @Override
    public int watchFewest() {
        return 3;
    }

    @Override
    public int watchPercent() {
        return 20;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return LifecycleSettings.class;
    }
}
