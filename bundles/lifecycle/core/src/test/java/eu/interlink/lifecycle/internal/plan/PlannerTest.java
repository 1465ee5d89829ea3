package eu.interlink.lifecycle.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Plan.BundleChange;
import eu.interlink.lifecycle.Plan.BundleChange.Effect;
import eu.interlink.lifecycle.Plan.Change;
import eu.interlink.lifecycle.Plan.Trust;
import eu.interlink.lifecycle.internal.Jar;
import eu.interlink.lifecycle.internal.trust.Publisher;
import eu.interlink.lifecycle.internal.trust.TrustStore;
import eu.interlink.lifecycle.internal.trust.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class PlannerTest {

    @TempDir
    Path folder;

    private final Map<String, Installed> installed = new HashMap<>();
    private Planner planner;
    private Publisher acme;
    private boolean developer;
    private Optional<String> level = Optional.empty();
    private Optional<String> contracted = Optional.empty();

    @BeforeEach
    void prepare() throws Exception {
        acme = new Publisher(folder.resolve("keys"), "acme");
        acme.trustedIn(folder.resolve("trust"));
        ProvidedPackages provided = name -> switch (name) {
            case "org.slf4j" -> List.of(Version.parseVersion("2.0.17"));
            case "eu.interlink.interlinker" -> List.of(Version.parseVersion("0.1.0"));
            default -> List.of();
        };
        planner = new Planner(new Verifier(new TrustStore(List.of(folder.resolve("trust")))), hash -> false,
                new BundleRules(AllowedImports.ofPlatform(), provided, 25));
    }

    @Test
    void a_good_signed_jar_can_be_installed() throws Exception {
        Plan plan = signed(Jar.unit("survey", "1.2.0").header("Interlinker-Permissions", "mail")
                .header("Import-Package", "org.slf4j;version=\"[2.0,3)\",eu.interlink.interlinker;version=\"[0.1,0.2)\",java.util,"
                        + "com.vaadin.flow.component;resolution:=optional,eu.interlink.ui.api;version=\"[9,10)\";resolution:=optional")
                .header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=21))\""));
        assertEquals(new Plan(Change.INSTALL, Optional.of("survey"), Optional.empty(), Optional.of("1.2.0"), Trust.SIGNED, Optional.of("acme Ltd"),
                List.of("mail"), List.of(new BundleChange("org.example.survey", Effect.NEW, Optional.empty(), Optional.of("1.2.0"))), List.of(), List.of(),
                List.of(), List.of()), plan);
        assertTrue(plan.possible());
    }

    @Test
    void a_jar_that_uses_what_it_does_not_ask_for_is_refused_in_plain_words() throws Exception {
        String component = "<reference interface=\"eu.interlink.interlinker.platform.PersonNames\"/><reference interface=\"eu.interlink.interlinker.platform.Rights\"/>";
        Plan plan = signed(Jar.unit("survey", "1.0.0").header("Interlinker-Permissions", "activity").entry("OSGI-INF/survey.xml", component));
        assertEquals(List.of(new Plan.Refusal("undeclared-permission", "The bundle uses 'person-names' without asking for it."
                + " The vendor must add it to the header Interlinker-Permissions, so that you know before you install it.")), plan.refusals());
        assertTrue(signed(Jar.unit("survey", "1.0.0").header("Interlinker-Permissions", "activity, person-names").entry("OSGI-INF/survey.xml", component)).possible());
    }

    @Test
    void it_tells_install_upgrade_downgrade_and_the_same_apart() throws Exception {
        Path jar = acme.sign(Jar.unit("survey", "1.2.0").header("Interlinker-Permissions", "mail,phone").write(folder.resolve("survey.jar")));
        installed.put("survey", new Installed("org.example.survey", "1.1.9", "0", true, List.of("phone")));
        Plan upgrade = plan(jar);
        assertEquals(Change.UPGRADE, upgrade.change());
        assertEquals(Optional.of("1.1.9"), upgrade.from());
        assertEquals(List.of("mail"), upgrade.permissions());
        installed.put("survey", new Installed("org.example.survey", "1.10.0", "0", true, List.of()));
        assertEquals(Change.DOWNGRADE, plan(jar).change());
        installed.put("survey", new Installed("org.example.survey", "1.2.0", IncomingJar.hash(jar), true, List.of()));
        assertEquals(Change.SAME, plan(jar).change());
        installed.put("survey", new Installed("org.example.survey", "1.2.0", IncomingJar.hash(jar), false, List.of()));
        assertEquals(Change.INSTALL, plan(jar).change());
    }

    @Test
    void scripts_that_would_still_have_to_run_are_named_in_their_order() throws Exception {
        Path jar = acme.sign(tables("survey").write(folder.resolve("survey.jar")));
        assertEquals(List.of("V1__first.sql", "V2__more.sql", "V10__last.sql"), plan(jar).migrations());
        level = Optional.of("2");
        assertEquals(List.of("V10__last.sql"), plan(jar).migrations());
        level = Optional.of("11");
        assertEquals(List.of(), plan(jar).migrations());
        assertTrue(plan(jar).possible());
    }

    @Test
    void a_version_that_may_need_a_shape_of_the_data_that_is_gone_is_refused() throws Exception {
        level = Optional.of("10");
        contracted = Optional.of("2");
        assertRefused(signed(tables("survey;levels=\"[1,11)\"")), "schema-contracted", "Shapes of the data of 'survey' older than level 2 were taken away, but this"
                + " version may need them from level 1 on. Install a later version; a return to this one would need a backup from before.");
        assertTrue(signed(tables("survey;levels=\"[2,11)\"")).possible());
    }

    @Test
    void a_version_that_does_not_know_the_level_of_the_data_is_refused() throws Exception {
        level = Optional.of("11");
        assertRefused(signed(tables("survey;levels=\"[1,11)\"")), "schema-level", "The data of 'survey' is at level 11, but this version works on the levels"
                + " [1.0.0,11.0.0) only. Install a version that knows this level; a return to this one would need a backup from before.");
        assertTrue(signed(tables("survey;levels=\"[1,12)\"")).possible());
        assertRefused(signed(tables("survey;levels=\"two\"")), "bad-levels",
                "The header Interlink-Schema names the levels 'survey;levels=\"two\"', which is no version range. The vendor must write it like [1,3).");
    }

    private static Jar tables(String header) {
        return Jar.unit("survey", "1.0.0").header("Interlink-Schema", header).entry("db/survey/V10__last.sql", "").entry("db/survey/V1__first.sql", "")
                .entry("db/survey/V2__more.sql", "").entry("db/survey/readme.txt", "");
    }

    @Test
    void an_empty_file() throws Exception {
        assertRefused(plan(Files.createFile(folder.resolve("empty.jar"))), "empty-file", "The file is empty. Copy it again.");
    }

    @Test
    void no_jar_and_a_half_copied_one() throws Exception {
        String text = "The file is no jar, or it is damaged or incomplete. Copy it again, or ask the vendor for a new one.";
        assertRefused(plan(Files.writeString(folder.resolve("text.jar"), "hello")), "not-a-jar", text);
        byte[] whole = Files.readAllBytes(Jar.unit("survey", "1.0.0").write(folder.resolve("whole.jar")));
        assertRefused(plan(Files.write(folder.resolve("half.jar"), java.util.Arrays.copyOf(whole, whole.length / 2))), "not-a-jar", text);
    }

    @Test
    void a_zip_without_a_manifest() throws Exception {
        Path zip = folder.resolve("plain.jar");
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new java.util.zip.ZipEntry("a.txt"));
            out.closeEntry();
        }
        assertRefused(plan(zip), "no-manifest",
                "This jar is no bundle: it has no readable manifest (META-INF/MANIFEST.MF). Ask the vendor for an Interlinker bundle.");
    }

    @Test
    void a_jar_that_is_no_bundle() throws Exception {
        assertRefused(signed(Jar.unit("survey", "1.0.0").without("Bundle-SymbolicName")), "no-bundle",
                "This jar is no bundle: its manifest has no Bundle-SymbolicName. Ask the vendor for an Interlinker bundle.");
    }

    @Test
    void a_bundle_that_is_no_Interlinker() throws Exception {
        assertRefused(signed(Jar.unit("survey", "1.0.0").without("Interlinker-Id")), "no-id",
                "This bundle is no Interlinker: its manifest has no Interlinker-Id. Only Interlinker bundles can be installed here.");
        assertRefused(signed(Jar.unit("survey", "1.0.0").header("Interlinker-Id", "../Survey")), "bad-id", "The Interlinker-Id '../Survey' is not allowed."
                + " The vendor must use 2 to 41 lower case letters, digits and dashes, beginning with a letter, and not 'link'.");
        assertRefused(signed(Jar.unit("survey", "1.0.0").header("Interlinker-Id", "link")), "bad-id", "The Interlinker-Id 'link' is not allowed."
                + " The vendor must use 2 to 41 lower case letters, digits and dashes, beginning with a letter, and not 'link'.");
    }

    @Test
    void a_wrong_version() throws Exception {
        assertRefused(signed(Jar.unit("survey", "one")), "bad-version", "The Bundle-Version 'one' is no version. The vendor must write it like 1.2.3.");
    }

    @Test
    void a_bundle_that_exports_or_hangs_on_others() throws Exception {
        assertRefused(signed(Jar.unit("survey", "1.0.0").header("Export-Package", "org.example.a;version=\"1\",org.example.b")), "exports",
                "The bundle exports org.example.a, org.example.b. An Interlinker exports nothing, or replacing it would restart others."
                        + " The vendor must build it without Export-Package.");
        for (String header : List.of("Require-Bundle", "Fragment-Host", "DynamicImport-Package")) {
            assertRefused(signed(Jar.unit("survey", "1.0.0").header(header, "org.example.other")), "tied", "The bundle has the header " + header
                    + ", which ties it to other bundles, so that it could not be replaced alone. The vendor must build it without.");
        }
    }

    @Test
    void an_import_that_is_not_open_to_Interlinkers() throws Exception {
        assertRefused(imports("eu.interlink.store"), "forbidden-import", "The bundle imports the package eu.interlink.store, which is not open to"
                + " Interlinkers. The vendor must embed it or use the Interlinker API.");
        assertRefused(imports("eu.interlink.interlinkers"), "forbidden-import", "The bundle imports the package eu.interlink.interlinkers, which is not"
                + " open to Interlinkers. The vendor must embed it or use the Interlinker API.");
        assertRefused(imports("com.vaadin.flow.component"), "only-optional", "The bundle imports the package com.vaadin.flow.component as a must, but the"
                + " platform may run without it. The vendor must import it with resolution:=optional.");
    }

    @Test
    void an_import_that_nobody_provides_in_that_version() throws Exception {
        assertRefused(imports("org.slf4j;version=\"[3.0,4)\""), "unmet-import", "The bundle needs the package org.slf4j in version [3.0,4), but here it is"
                + " in version 2.0.17. Install a version of the Interlinker made for this platform, or update the platform.");
        assertRefused(imports("org.jsoup.nodes;version=1.22"), "unmet-import", "The bundle needs the package org.jsoup.nodes in version 1.22, but nobody"
                + " here provides it. Install a version of the Interlinker made for this platform, or update the platform.");
        assertRefused(imports("org.slf4j;version=\"[3\""), "bad-range",
                "The bundle imports the package org.slf4j in version '[3', which is no version range. The vendor must correct it.");
    }

    @Test
    void a_bundle_for_a_newer_Java() throws Exception {
        Jar jar = Jar.unit("survey", "1.0.0").header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"");
        assertRefused(signed(jar), "java-version",
                "The bundle needs Java 99, but the platform runs on Java 25. Run the platform on a newer Java, or install a version made for this one.");
        for (String good : List.of("(&(osgi.ee=JavaSE)(version=25))", "(&(osgi.ee=JavaSE)(version=1.8))", "(&(osgi.ee=JavaSE)(version>=11))")) {
            assertTrue(signed(Jar.unit("survey", "1.0.0").header("Require-Capability", "osgi.ee;filter:=\"" + good + "\"")).possible(), good);
        }
    }

    @Test
    void an_id_that_belongs_to_another_bundle_also_when_it_is_out_of_use() throws Exception {
        for (boolean wanted : new boolean[] {true, false}) {
            installed.put("survey", new Installed("com.other", "1.0.0", "0", wanted, List.of()));
            assertRefused(signed(Jar.unit("survey", "1.0.0")), "id-taken", "The Interlinker 'survey' belongs to the bundle com.other, so"
                    + " org.example.survey may not take its place. The vendor must choose another Interlinker-Id.");
        }
    }

    @Test
    void jars_that_nobody_trusted_vouches_for_are_refused_unless_developer_mode_is_on() throws Exception {
        Path unsigned = Jar.unit("survey", "1.0.0").write(folder.resolve("unsigned.jar"));
        Path foreign = new Publisher(folder.resolve("keys"), "stranger").sign(Jar.unit("survey", "1.0.0").write(folder.resolve("foreign.jar")));
        assertRefused(plan(unsigned), "unsigned",
                "The jar is not signed. Ask the vendor for a signed one; for trying out your own, switch developer mode on.");
        assertRefused(plan(foreign), "unknown-publisher", "The jar is signed by a publisher whom this platform does not know. If you trust the publisher,"
                + " put its public key into conf/trust; if not, do not install the jar.");
        developer = true;
        for (Path jar : List.of(unsigned, foreign)) {
            assertTrue(plan(jar).possible());
            assertEquals(List.of("Nobody vouches for this jar. It is accepted because developer mode is on."), plan(jar).notes());
        }
    }

    @Test
    void modified_and_revoked_jars_are_refused_even_in_developer_mode() throws Exception {
        developer = true;
        Path jar = acme.sign(Jar.unit("survey", "1.0.0").write(folder.resolve("survey.jar")));
        byte[] bytes = Files.readAllBytes(jar);
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("readme.txt");
        bytes[at] ^= 2;
        Path modified = Files.write(folder.resolve("modified.jar"), bytes);
        assertRefused(plan(modified), "modified",
                "The jar is not what the publisher 'acme Ltd' signed: it was changed or damaged afterwards. Get it again from the publisher.");
        acme.trustedIn(folder.resolve("trust/revoked"));
        assertRefused(plan(jar), "revoked",
                "The jar is signed with a key of 'acme Ltd' that was revoked. Ask the publisher for a jar that is signed with its new key.");
    }

    @Test
    void several_reasons_are_told_at_once() throws Exception {
        Plan plan = plan(Jar.unit("survey", "1.0.0").header("Export-Package", "a").header("Import-Package", "b").write(folder.resolve("bad.jar")));
        assertEquals(List.of("exports", "forbidden-import", "unsigned"), plan.refusals().stream().map(Plan.Refusal::code).toList());
    }

    private Plan imports(String header) throws Exception {
        return signed(Jar.unit("survey", "1.0.0").header("Import-Package", header));
    }

    private Plan signed(Jar jar) throws Exception {
        return plan(acme.sign(jar.write(folder.resolve("signed.jar"))));
    }

    private Plan plan(Path jar) throws IOException {
        try (IncomingJar incoming = IncomingJar.of(jar, folder.resolve("tmp"))) {
            return planner.examine(incoming, Optional.empty(), id -> Optional.ofNullable(installed.get(id)), schema -> level, schema -> contracted, developer).plan();
        }
    }

    private static void assertRefused(Plan plan, String code, String text) {
        assertEquals(List.of(new Plan.Refusal(code, text)), plan.refusals());
    }
}
