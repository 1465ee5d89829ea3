package eu.interlink.files.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.interlink.files.Blobs;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.testing.TestStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

@ParameterizedClass(name = "{0}, {1}")
@CsvSource({"h2, disk", "h2, database", "postgres, disk", "postgres, database"})
class StoredFilesTest {

    private static final long MAX = 10_000_000;

    @Parameter(0)
    String engine;
    @Parameter(1)
    String place;

    @TempDir
    Path data;

    private final UUID holder = UUID.randomUUID();
    private Instant now = Instant.now();
    private TestStore database;
    private StoredFiles files;

    @BeforeEach
    void open() {
        database = TestStore.of(engine, "files");
        files = files(data);
    }

    private StoredFiles files(Path folder) {
        InstantSource source = () -> now;
        return new StoredFiles(database.store(), folder, place.equals("database"), source.withZone(ZoneOffset.UTC));
    }

    @Test
    void what_a_tool_stores_counts_in_its_storage_until_it_is_released() throws IOException {
        BundleFiles survey = new BundleFiles(files, new Owner("org.example.survey", 10));
        UUID other = UUID.randomUUID();
        FileRef six = survey.put(holder, "six.txt", stream("123456"), MAX);
        assertEquals(6, files.stored("org.example.survey"));
        survey.hold(holder, six);
        assertEquals(6, files.stored("org.example.survey"), "held already");
        Problem full = assertThrows(Problem.class, () -> survey.hold(other, six));
        assertEquals("storage-full", full.code());
        assertEquals("storage-full", assertThrows(Problem.class, () -> survey.put(other, "five.txt", stream("abcde"), MAX)).code());
        new BundleFiles(files, new Owner("org.example.poll", 10)).put(other, "five.txt", stream("abcde"), MAX);
        files.put(other, "platform.txt", stream("a long text of the platform"), MAX);
        survey.put(other, "four.txt", stream("1234"), MAX);
        assertEquals(10, files.stored("org.example.survey"));
        survey.release(holder, six);
        survey.release(holder, six);
        assertEquals(4, files.stored("org.example.survey"), "once only");
        files.releaseAll(other);
        assertEquals(0, files.stored("org.example.survey"), "also when the platform releases it");
        assertEquals(0, files.stored("org.example.poll"));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_file_comes_back_byte_for_byte_with_its_hash_name_type_and_size() throws IOException {
        byte[] content = new byte[600_000];
        new Random(7).nextBytes(content);
        FileRef file = files.put(holder, "../x/data.bin", new ByteArrayInputStream(content), MAX);
        assertEquals(new FileRef(file.sha256(), "data.bin", "application/octet-stream", content.length), file);
        assertArrayEquals(content, read(file));
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        files.copy(file.sha256(), copy);
        assertArrayEquals(content, copy.toByteArray());
        assertNoTemporaryFiles();
    }

    @Test
    void content_of_exactly_one_or_two_chunks_and_an_empty_file_come_back_too() throws IOException {
        for (int size : new int[] {0, 256 * 1024, 512 * 1024}) {
            FileRef file = files.put(holder, "f", new ByteArrayInputStream(new byte[size]), MAX);
            assertEquals(size, read(file).length);
        }
    }

    @Test
    void the_same_content_is_stored_once() throws IOException {
        FileRef one = put("same", "a.txt");
        FileRef two = put("same", "b.txt");
        assertEquals(one.sha256(), two.sha256());
        assertEquals(List.of(new Blobs.Blob(one.sha256(), 4)), all());
    }

    @Test
    void a_file_that_is_too_large_is_refused_and_nothing_is_kept() throws IOException {
        InputStream large = new ByteArrayInputStream(new byte[1001]);
        Problem problem = assertThrows(Problem.class, () -> files.put(holder, "large", large, 1000));
        assertEquals(Problem.Kind.LIMIT, problem.kind());
        assertEquals("file-too-large", problem.code());
        assertEquals("1000", problem.details().get("max"));
        assertEquals("The file is too large. At most 1000 bytes are accepted.", problem.getMessage());
        assertEquals(List.of(), all());
        assertNoTemporaryFiles();
        files.put(holder, "just right", new ByteArrayInputStream(new byte[1000]), 1000);
        InputStream larger = new ByteArrayInputStream(new byte[2 * 1024 * 1024 + 1]);
        assertEquals("The file is too large. At most 2 MB are accepted.",
                assertThrows(Problem.class, () -> files.put(holder, "larger", larger, 2 * 1024 * 1024)).getMessage());
    }

    @Test
    void a_stream_that_breaks_leaves_nothing_behind() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("the line broke");
                }
                return 'x';
            }
        };
        assertEquals("the line broke", assertThrows(IOException.class, () -> files.put(holder, "broken", broken, MAX)).getMessage());
        assertEquals(List.of(), all());
        assertNoTemporaryFiles();
    }

    @Test
    void a_file_stays_while_somebody_holds_it_and_goes_a_day_after_the_last_let_go() throws IOException {
        UUID other = UUID.randomUUID();
        FileRef file = put("shared", "a.txt");
        files.hold(other, file);
        files.hold(other, file);
        files.release(holder, file);
        now = now.plus(Duration.ofDays(3));
        assertEquals(0, files.sweep());
        files.releaseAll(other);
        assertEquals(0, files.sweep());
        assertEquals("shared", new String(read(file), StandardCharsets.UTF_8));
        now = now.plus(Duration.ofHours(25));
        assertEquals(1, files.sweep());
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> files.open(file)).kind());
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> files.hold(other, file)).kind());
        assertEquals(List.of(), all());
    }

    @Test
    void a_file_that_is_held_again_in_time_stays() throws IOException {
        FileRef file = put("again", "a.txt");
        files.release(holder, file);
        now = now.plus(Duration.ofHours(20));
        files.hold(holder, file);
        now = now.plus(Duration.ofDays(30));
        assertEquals(0, files.sweep());
        assertEquals("again", new String(read(file), StandardCharsets.UTF_8));
    }

    @Test
    void a_holder_that_holds_one_content_under_two_names_may_let_go_of_one() throws IOException {
        FileRef one = put("twice", "one.txt");
        put("twice", "two.txt");
        files.release(holder, one);
        now = now.plus(Duration.ofDays(3));
        assertEquals(0, files.sweep());
    }

    @Test
    void what_a_rolled_back_transaction_stored_is_gone_after_a_sweep() throws IOException {
        assertThrows(IllegalStateException.class, () -> database.store().run(handle -> {
            putQuietly("rolled back");
            throw new IllegalStateException();
        }));
        assertEquals(List.of(), all());
        try (Stream<Path> left = Files.walk(data).filter(Files::isRegularFile)) {
            left.forEach(file -> age(file, Duration.ofDays(2)));
        }
        files.sweep();
        try (Stream<Path> left = Files.walk(data).filter(Files::isRegularFile)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void many_threads_may_store_the_same_content_while_it_is_swept() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            now = Instant.now().plus(Duration.ofDays(10));
            List<Future<FileRef>> stored = IntStream.range(0, 60).mapToObj(i -> threads.submit(() -> {
                UUID mine = UUID.randomUUID();
                FileRef file = files.put(mine, "f.txt", new ByteArrayInputStream("contended".getBytes(StandardCharsets.UTF_8)), MAX);
                if (i % 2 == 0) {
                    files.releaseAll(mine);
                    database.store().run(handle -> handle.execute("update files.blob set released_at = ? where released_at is not null",
                            Instant.EPOCH));
                    files.sweep();
                }
                return file;
            })).toList();
            // What nobody holds any more may be gone before anybody else has stored it; in the end half of them hold it.
            for (Future<FileRef> future : stored) {
                future.get();
            }
            for (Future<FileRef> future : stored) {
                assertEquals("contended", new String(read(future.get()), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void a_full_disk_is_said_and_nothing_is_kept() throws Exception {
        Path small = Files.createDirectory(data.resolve("small"));
        assumeTrue(mounted(small), () -> "Skipped: a size-limited file system cannot be mounted here");
        try {
            StoredFiles full = files(small);
            InputStream large = new ByteArrayInputStream(new byte[8 * 1024 * 1024]);
            Problem problem = assertThrows(Problem.class, () -> full.put(holder, "large", large, MAX));
            assertEquals(Problem.Kind.UNAVAILABLE, problem.kind());
            assertEquals("disk-full", problem.code());
            try (Stream<Path> left = Files.list(small.resolve("tmp"))) {
                assertEquals(0, left.count());
            }
            FileRef file = full.put(holder, "small", new ByteArrayInputStream(new byte[1000]), MAX);
            assertEquals(1000, file.size());
        } finally {
            assertTrue(run("umount", small.toString()));
        }
    }

    private static boolean mounted(Path folder) throws IOException, InterruptedException {
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.toString());
        if (!mounted) {
            System.out.println("Skipped the test of a full disk: mounting a small file system is not allowed here");
        }
        return mounted;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private FileRef put(String text, String name) throws IOException {
        return files.put(holder, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), MAX);
    }

    private void putQuietly(String text) {
        try {
            put(text, "a.txt");
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private byte[] read(FileRef file) throws IOException {
        try (InputStream in = files.open(file)) {
            return in.readAllBytes();
        }
    }

    private List<Blobs.Blob> all() {
        try (Stream<Blobs.Blob> blobs = files.all()) {
            return blobs.toList();
        }
    }

    private void age(Path file, Duration age) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(now.minus(age)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertNoTemporaryFiles() throws IOException {
        try (Stream<Path> left = Files.list(data.resolve("tmp"))) {
            assertEquals(List.of(), left.toList());
        }
    }
}
