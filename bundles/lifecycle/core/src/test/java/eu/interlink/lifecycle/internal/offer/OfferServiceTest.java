package eu.interlink.lifecycle.internal.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.access.Requires;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.lifecycle.Offer;
import eu.interlink.lifecycle.Offers;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.internal.LifecycleRules;
import eu.interlink.lifecycle.internal.Services;
import eu.interlink.lifecycle.internal.sample.Samples;
import eu.interlink.lifecycle.internal.swap.UnitJournal;
import eu.interlink.lifecycle.internal.trust.Publisher;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfferServiceTest {

    private static final Caller ADMIN = Caller.system();

    @TempDir
    Path folder;

    private Services services;
    private Offers offers;
    private Publisher acme;

    @BeforeEach
    void open() throws Exception {
        services = new Services(folder);
        offers = new OfferService(services.context(), services.policy(), new OfferTable(services.world.store()), services.verifier, services.developerMode,
                services.plans, services.installer, services.lifecycle, new UnitJournal(services.world), services.world);
        acme = new Publisher(folder.resolve("keys"), "acme");
        acme.trustedIn(folder.resolve("trust"));
    }

    @AfterEach
    void close() throws Exception {
        services.close();
        try (var left = Files.list(folder.resolve("data/tmp"))) {
            assertEquals(List.of(), left.toList(), "nothing is left lying about");
        }
    }

    @Test
    void every_method_names_an_action_and_refuses_who_is_no_administrator() throws Exception {
        for (Method method : Offers.class.getMethods()) {
            assertTrue(new LifecycleRules().rules().containsKey(method.getAnnotation(Requires.class).value()), method.getName());
        }
        Caller nobody = Caller.anonymous(Locale.ENGLISH);
        Files.createDirectories(folder.resolve("data/tmp"));
        for (org.junit.jupiter.api.function.Executable call : List.<org.junit.jupiter.api.function.Executable>of(() -> offers.list(nobody),
                () -> offers.bring(nobody, folder.resolve("x"), "upload:test"), () -> offers.plan(nobody, "a:b:1"), () -> offers.install(nobody, "a:b:1"),
                () -> offers.discard(nobody, "a:b:1"))) {
            assertEquals(Problem.Kind.FORBIDDEN, assertThrows(Problem.class, call).kind());
        }
    }

    @Test
    void taking_in_installs_nothing_and_the_signature_of_the_archive_vouches_for_its_jars() throws Exception {
        Path archive = acme.sign(archive("survey", jar("survey", "1.0.0", "good"), jar("poll", "2.0.0", "good")));
        Offer offer = offers.bring(ADMIN, archive, "upload:operator");
        assertEquals("org.example:survey:1", offer.feature());
        assertEquals("Umfrage", offer.title().texts().get("lv"));
        assertEquals("Survey", offer.title().texts().get("en"));
        assertEquals(Optional.of("acme Ltd"), offer.publisher());
        assertEquals(List.of(new Offer.Content("survey", "1.0.0"), new Offer.Content("poll", "2.0.0")), offer.contents());
        assertEquals(List.of(), units());
        Files.delete(archive);

        List<Plan> plans = offers.plan(ADMIN, offer.feature());
        assertEquals(List.of(true, true), plans.stream().map(Plan::possible).toList(), plans.toString());
        List<Unit> units = offers.install(ADMIN, offer.feature());
        assertEquals(List.of("survey 1.0.0 archive:org.example:survey:1 acme Ltd", "poll 2.0.0 archive:org.example:survey:1 acme Ltd"), units.stream()
                .map(unit -> unit.id() + " " + unit.version() + " " + unit.source() + " " + unit.publisher().orElse("")).toList());
        assertEquals(List.of(offer.contents()), offers.list(ADMIN).stream().map(Offer::contents).toList());
        offers.discard(ADMIN, offer.feature());
        assertEquals(List.of(), offers.list(ADMIN));
        assertEquals(List.of("poll 2.0.0", "survey 1.0.0"), units());
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> offers.install(ADMIN, offer.feature())).kind());
    }

    @Test
    void all_or_none() throws Exception {
        offers.bring(ADMIN, acme.sign(archive("survey", jar("survey", "1.0.0", "good"))), "upload:operator");
        offers.install(ADMIN, "org.example:survey:1");
        Offer bad = offers.bring(ADMIN, acme.sign(archive("survey", jar("survey", "1.1.0", "good"), jar("poll", "1.0.0", "good"),
                jar("chat", "1.0.0", "throws"))), "upload:operator");
        Problem failed = assertThrows(Problem.class, () -> offers.install(ADMIN, bad.feature()));
        assertTrue(failed.getMessage().contains("chat 1.0.0 cannot be used"), failed.getMessage());
        assertEquals(List.of("survey 1.0.0"), units());
    }

    @Test
    void one_that_is_refused_keeps_all_others_out() throws Exception {
        Offer bad = offers.bring(ADMIN, acme.sign(archive("survey", jar("survey", "1.0.0", "good"), exporting())), "upload:operator");
        Problem refused = assertThrows(Problem.class, () -> offers.install(ADMIN, bad.feature()));
        assertEquals(Map.of("refusals", "exports"), refused.details());
        assertEquals(List.of(), units());
    }

    @Test
    void what_cannot_be_taken_in_is_told_with_cause_and_cure() throws Exception {
        refused(archive("survey", jar("survey", "1.0.0", "good")), "The jar is not signed. Ask the vendor for a signed one; for trying out your own, switch"
                + " developer mode on.");
        Path changed = acme.sign(archive("survey", jar("survey", "1.0.0", "good")));
        byte[] bytes = Files.readAllBytes(changed);
        bytes[bytes.length / 2] ^= 1;
        Files.write(changed, bytes);
        refused(changed, "The jar is not what the publisher 'acme Ltd' signed: it was changed or damaged afterwards. Get it again from the publisher.");
        services.trustEverybody();
        refused(Files.writeString(folder.resolve("x.interlink"), "x"),
                "The file is no archive, or it is damaged or incomplete. Copy it again, or ask the vendor for a new one.");
        refused(jar("survey", "1.0.0", "good"), "The archive has no feature.json. Ask the vendor for an archive made with 'interlink pack'.");
        refused(zip(Map.of("feature.json", "{".getBytes(StandardCharsets.UTF_8))), "The feature.json of the archive cannot be read: ");
        refused(zip(Map.of("feature.json", "{}".getBytes(StandardCharsets.UTF_8))),
                "The feature.json of the archive is not of feature-resource-version 1.0. Ask the vendor for a new archive.");
        refused(zip(Map.of("feature.json", feature("survey", List.of("../../x:y:1")))),
                "The archive does not hold the bundle '../../x:y:1' that its feature names. Ask the vendor for a new archive.");
        assertEquals(List.of(), offers.list(ADMIN));
    }

    @Test
    void a_key_that_was_revoked_since_is_asked_again_at_the_installation() throws Exception {
        Offer offer = offers.bring(ADMIN, acme.sign(archive("survey", jar("survey", "1.0.0", "good"))), "upload:operator");
        Files.createDirectories(folder.resolve("trust/revoked"));
        Files.copy(folder.resolve("keys/acme.pub"), folder.resolve("trust/revoked/acme.pub"));
        Problem refused = assertThrows(Problem.class, () -> offers.install(ADMIN, offer.feature()));
        assertEquals("archive-refused", refused.code());
        assertTrue(refused.getMessage().contains("was revoked"), refused.getMessage());
        assertEquals(List.of(), units());
    }

    @Test
    void what_ships_with_the_platform_is_offered_and_stays_on_the_list() throws Exception {
        Path archive = archive("survey", jar("survey", "1.0.0", "good"));
        Files.createDirectories(folder.resolve("home/units"));
        Files.move(archive, folder.resolve("home/units/survey.interlink"));
        assertEquals(List.of(Optional.of("Interlink")), offers.list(ADMIN).stream().map(Offer::publisher).toList());
        assertEquals("offer-shipped", assertThrows(Problem.class, () -> offers.discard(ADMIN, "org.example:survey:1")).code());
        offers.install(ADMIN, "org.example:survey:1");
        assertEquals(List.of("survey 1.0.0"), units());
    }

    /** In use, sorted by id. */
    private List<String> units() {
        return services.lifecycle.units(ADMIN).stream().map(unit -> unit.id() + " " + unit.version()).toList();
    }

    private void refused(Path archive, String reason) {
        Problem refused = assertThrows(Problem.class, () -> offers.bring(ADMIN, archive, "upload:operator"));
        assertEquals("archive-refused", refused.code());
        assertTrue(refused.getMessage().startsWith(reason), refused.getMessage());
    }

    private Path jar(String id, String version, String behaviour) {
        return Samples.jar(folder, id, version, behaviour);
    }

    private Path exporting() {
        return eu.interlink.lifecycle.internal.Jar.unit("loud", "1.0.0").header("Export-Package", "org.example.loud").write(folder.resolve("loud-1.0.0.jar"));
    }

    private Path archive(String id, Path... jars) throws IOException {
        Map<String, byte[]> entries = new java.util.LinkedHashMap<>();
        List<String> bundles = new java.util.ArrayList<>();
        for (Path jar : jars) {
            bundles.add("org.example:" + jar.getFileName().toString().replaceAll("-([^-]+)\\.jar", ":$1"));
        }
        entries.put("feature.json", feature(id, bundles));
        for (int i = 0; i < jars.length; i++) {
            String[] parts = bundles.get(i).split(":");
            entries.put("repository/org/example/" + parts[1] + "/" + parts[2] + "/" + parts[1] + "-" + parts[2] + ".jar", Files.readAllBytes(jars[i]));
        }
        return zip(entries);
    }

    private static byte[] feature(String id, List<String> bundles) {
        return ("{\"feature-resource-version\":\"1.0\",\"id\":\"org.example:" + id + ":1\",\"name\":\"Survey\",\"description\":\"Asks.\",\"bundles\":[\""
                + String.join("\",\"", bundles) + "\"],\"extensions\":{\"translations\":{\"kind\":\"optional\",\"type\":\"json\",\"json\":"
                + "{\"lv\":{\"name\":\"Umfrage\"}}}}}").getBytes(StandardCharsets.UTF_8);
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = Files.createTempFile(folder, "archive", ".interlink");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
