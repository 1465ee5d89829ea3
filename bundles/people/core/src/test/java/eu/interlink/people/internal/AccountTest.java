package eu.interlink.people.internal;

import static eu.interlink.people.internal.World.GUEST;
import static eu.interlink.people.internal.World.PASSWORD;
import static eu.interlink.people.internal.World.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem.Kind;
import eu.interlink.people.EmailAddress;
import eu.interlink.people.LegalTexts;
import eu.interlink.people.LegalTexts.Version;
import eu.interlink.people.MailKind;
import eu.interlink.people.PersonRef;
import eu.interlink.people.Pictures;
import eu.interlink.people.Team;
import eu.interlink.people.internal.TestMailer.Mail;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, pictures, mails and consents of a person. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgres"})
class AccountTest {

    private static final LegalTexts.Kind TERMS = LegalTexts.Kind.TERMS;
    private static final String OFFICE = "anna@office.example.org";

    @Parameter
    private String engine;

    @TempDir
    private Path data;

    private World world;
    private Caller admin;
    private Caller anna;
    private Caller bruno;

    @BeforeEach
    void open() {
        world = new World(engine, data);
        admin = world.person("Ada", Caller.ROLE_ADMIN);
        anna = world.person("Anna");
        bruno = world.person("Bruno");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String secret() {
        return world.mails.sent.getLast().after("https://interlink.example.org/confirm/");
    }

    private EmailAddress confirmed(Caller caller, String email) {
        EmailAddress added = world.addresses.add(caller, email);
        world.addresses.confirm(GUEST, secret());
        return added;
    }

    private List<String> found(String text) {
        return world.people.find(bruno, text).stream().map(PersonRef::name).toList();
    }

    @Test
    void an_address_counts_once_its_link_was_opened() {
        EmailAddress added = world.addresses.add(anna, OFFICE);
        assertFalse(added.confirmed());
        assertEquals(List.of(), found(OFFICE));
        String secret = secret();
        assertEquals("Anna", world.addresses.question(GUEST, secret).name());
        world.addresses.confirm(GUEST, secret);
        assertEquals(List.of(new EmailAddress(added.id(), OFFICE, true)), world.addresses.list(anna));
        assertEquals(List.of("Anna"), found("Anna@Office.example.org"));
        refused(Kind.NOT_FOUND, "not-found", () -> world.addresses.confirm(GUEST, secret));
        refused(Kind.CONFLICT, "address-exists", () -> world.addresses.add(anna, "ANNA@office.example.org"));
        refused(Kind.CONFLICT, "login-exists", () -> world.people.register(Caller.system(), "Eve", OFFICE, PASSWORD, Set.of()));
        world.addresses.remove(anna, added.id());
        assertEquals(List.of(), found(OFFICE));
    }

    @Test
    void nobody_gets_an_address_of_somebody_else_and_is_not_told_whose_it_is() {
        world.addresses.add(bruno, "Anna@example.org");
        Mail mail = world.mails.sent.getLast();
        assertEquals("Anna@example.org", mail.to());
        assertFalse(mail.text().contains("/confirm/"), mail.text());
        world.addresses.add(bruno, OFFICE);
        String late = secret();
        world.addresses.add(anna, OFFICE);
        world.addresses.confirm(GUEST, secret());
        refused(Kind.NOT_FOUND, "not-found", () -> world.addresses.confirm(GUEST, late));
        assertEquals(List.of("Anna"), found(OFFICE));
    }

    @Test
    void a_link_is_good_for_a_day_and_addresses_are_limited() {
        world.addresses.add(anna, OFFICE);
        String secret = secret();
        world.clock.advance(Duration.ofHours(25));
        refused(Kind.NOT_FOUND, "not-found", () -> world.addresses.confirm(GUEST, secret));
        refused(Kind.INVALID, "email-invalid", () -> world.addresses.add(anna, "no address"));
        refused(Kind.INVALID, "email-invalid", () -> world.addresses.add(anna, "x".repeat(10_000) + "@example.org"));
        for (int i = 0; i < 9; i++) {
            world.addresses.add(anna, "anna" + i + "@example.org");
        }
        refused(Kind.LIMIT, "too-many-attempts", () -> world.addresses.add(anna, "anna10@example.org"));
        EmailAddress other = world.addresses.list(anna).getFirst();
        refused(Kind.NOT_FOUND, "not-found", () -> world.addresses.remove(bruno, other.id()));
    }

    @Test
    void another_address_becomes_the_one_to_sign_in_with() {
        EmailAddress office = confirmed(anna, OFFICE);
        refused(Kind.INVALID, "wrong-password", () -> world.addresses.signInWith(anna, office.id(), "not the password"));
        refused(Kind.NOT_FOUND, "not-found", () -> world.addresses.signInWith(bruno, office.id(), PASSWORD));
        assertEquals(OFFICE, world.addresses.signInWith(anna, office.id(), PASSWORD).email());
        assertEquals("Anna@example.org", world.mails.sent.getLast().to());
        world.signIn.signIn(OFFICE, PASSWORD, "127.0.0.1", "test");
        refused(Kind.FORBIDDEN, "wrong-credentials", () -> world.signIn.signIn("Anna@example.org", PASSWORD, "127.0.0.1", "test"));
        assertEquals(List.of("Anna@example.org"), world.addresses.list(anna).stream().filter(EmailAddress::confirmed).map(EmailAddress::email).toList());
        world.resets.ask(GUEST, "anna@example.org");
        assertEquals("anna@example.org", world.mails.sent.getLast().to());
        world.resets.finish(GUEST, world.mails.sent.getLast().after("https://interlink.example.org/reset/"), "eight purple bicycles");
        world.signIn.signIn(OFFICE, "eight purple bicycles", "127.0.0.1", "test");
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().fillRect(0, 0, width, height);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height / 2; y++) {
                picture.setRGB(x, y, Color.RED.getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private BufferedImage kept() throws IOException {
        return ImageIO.read(new ByteArrayInputStream(world.pictures.find(bruno, anna.requirePerson()).orElseThrow()));
    }

    /** The same JPEG with an Exif block that says how it has to be turned. */
    private static byte[] turned(byte[] jpeg, int orientation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0,
            (byte) orientation, 0, 0, 0, 0, 0, 0});
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    @Test
    void a_picture_becomes_a_small_square_that_stands_upright() throws IOException {
        assertEquals(Map.of(), world.pictures.addresses(bruno, List.of(anna.requirePerson())));
        world.pictures.put(anna, picture("png", 1200, 800));
        assertEquals(Pictures.SIZE, kept().getWidth());
        assertEquals(Pictures.SIZE, kept().getHeight());
        assertTrue(new Color(kept().getRGB(128, 10)).getGreen() < 60, "red at the top");
        assertTrue(new Color(kept().getRGB(128, 245)).getGreen() > 200, "white at the bottom");
        String before = world.pictures.addresses(bruno, List.of(anna.requirePerson(), UUID.randomUUID())).get(anna.requirePerson());
        world.pictures.put(anna, turned(picture("jpeg", 800, 800), 3));
        assertTrue(new Color(kept().getRGB(128, 245)).getGreen() < 60, "turned upside down");
        world.pictures.put(anna, turned(picture("jpeg", 800, 800), 6));
        assertTrue(new Color(kept().getRGB(245, 128)).getGreen() < 60, "turned to the right");
        assertFalse(world.pictures.addresses(bruno, List.of(anna.requirePerson())).containsValue(before));
        world.pictures.remove(anna);
        assertTrue(world.pictures.find(bruno, anna.requirePerson()).isEmpty());
    }

    @Test
    void what_is_no_picture_is_refused_and_the_old_one_stays() throws IOException {
        world.pictures.put(anna, picture("gif", 300, 300));
        for (byte[] file : List.of(new byte[0], "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(picture("png", 300, 300), 60))) {
            refused(Kind.INVALID, "no-picture", () -> world.pictures.put(anna, file));
        }
        refused(Kind.LIMIT, "file-too-large", () -> world.pictures.put(anna, new byte[Pictures.MAX_BYTES + 1]));
        byte[] bomb = picture("png", 2, 2);
        System.arraycopy(new byte[] {0, 0, (byte) 0xFF, (byte) 0xFF, 0, 0, (byte) 0xFF, (byte) 0xFF}, 0, bomb, 16, 8);
        refused(Kind.LIMIT, "file-too-large", () -> world.pictures.put(anna, bomb));
        assertEquals(Pictures.SIZE, kept().getWidth());
    }

    @Test
    void people_choose_which_mails_they_get() {
        Team team = world.team(anna, world.organisation(anna, "City", true).id(), "Mobility");
        assertEquals(EnumSet.allOf(MailKind.class), world.choices.mine(anna));
        world.choices.choose(anna, Set.of(MailKind.ANSWER));
        world.applications.apply(bruno, team.id(), "I cycle");
        assertEquals(List.of(), world.mails.sent);
        world.choices.choose(anna, Set.of(MailKind.APPLICATION));
        world.applications.withdraw(bruno, team.id());
        world.applications.apply(bruno, team.id(), "I cycle a lot");
        assertEquals("Anna@example.org".toLowerCase(), world.mails.sent.getLast().to());
        assertTrue(world.choices.wants(bruno.requirePerson(), MailKind.APPLICATION));
    }

    @Test
    void everybody_accepts_each_new_version_once() {
        assertEquals(List.of(), world.legal.missing(anna));
        Version first = world.legal.publish(admin, TERMS, Map.of("en", "Be kind.", "it", " "), 0);
        assertEquals(Map.of("en", "Be kind."), first.texts());
        assertEquals(List.of(first), world.legal.missing(anna));
        world.legal.accept(anna, TERMS, 1);
        world.legal.accept(anna, TERMS, 1);
        assertEquals(List.of(), world.legal.missing(anna));
        assertEquals(1, world.legal.mine(anna).size());
        Version second = world.legal.publish(admin, TERMS, Map.of("en", "Be kind, always.", "lv", "Esiet laipni."), 1);
        assertEquals("lv", second.language("lv"));
        assertEquals("en", second.language("es"));
        assertEquals(List.of(second), world.legal.missing(anna));
        refused(Kind.CONFLICT, "stale", () -> world.legal.accept(anna, TERMS, 1));
        refused(Kind.CONFLICT, "stale", () -> world.legal.publish(admin, TERMS, Map.of("en", "Mine."), 1));
        assertEquals(second, world.legal.current(GUEST, TERMS).orElseThrow());
        assertEquals(first, world.legal.version(GUEST, TERMS, 1));
        assertTrue(world.legal.current(GUEST, LegalTexts.Kind.PRIVACY).isEmpty());
    }

    @Test
    void bad_texts_are_not_published() {
        refused(Kind.INVALID, "text-missing", () -> world.legal.publish(admin, TERMS, Map.of("en", "  "), 0));
        refused(Kind.INVALID, "language-unknown", () -> world.legal.publish(admin, TERMS, Map.of("xx", "Hm"), 0));
        refused(Kind.INVALID, "text-too-long", () -> world.legal.publish(admin, TERMS, Map.of("en", "x".repeat(LegalTexts.MAX_TEXT + 1)), 0));
        refused(Kind.FORBIDDEN, "not-allowed", () -> world.legal.publish(anna, TERMS, Map.of("en", "Mine"), 0));
        refused(Kind.CONFLICT, "stale", () -> world.legal.accept(anna, TERMS, 0));
    }

    @Test
    void all_of_it_goes_with_the_person() throws IOException {
        confirmed(anna, OFFICE);
        world.pictures.put(anna, picture("png", 300, 300));
        world.legal.publish(admin, TERMS, Map.of("en", "Be kind."), 0);
        world.legal.accept(anna, TERMS, 1);
        UUID gone = anna.requirePerson();
        world.personal.erase(admin, gone, "Anna@example.org", Optional.empty());
        assertTrue(world.pictures.find(bruno, gone).isEmpty());
        assertEquals(List.of(), found(OFFICE));
        assertEquals(List.of(), world.personal.occurrences(admin, OFFICE));
    }

    @Test
    void an_administrator_invites_to_the_platform() {
        assertEquals(1, world.invitations.inviteToPlatform(admin, List.of("new@example.org"), Duration.ofDays(7)));
        String secret = world.mails.sent.getLast().after("https://interlink.example.org/join/");
        assertFalse(world.invitations.preview(GUEST, secret).setup());
        assertTrue(world.invitations.preview(GUEST, secret).team().isEmpty());
        refused(Kind.NOT_FOUND, "not-found", () -> world.invitations.join(anna, secret));
        world.invitations.accept(GUEST, secret, "Nina", "new@example.org", PASSWORD, "test");
        assertEquals(Set.of(), world.accounts.roles(world.accounts.personOf("new@example.org").orElseThrow()));
        refused(Kind.NOT_FOUND, "not-found", () -> world.invitations.accept(GUEST, secret, "Eve", "eve@example.org", PASSWORD, "test"));
        refused(Kind.FORBIDDEN, "not-allowed", () -> world.invitations.inviteToPlatform(anna, List.of("x@example.org"), Duration.ofDays(7)));
    }
}
