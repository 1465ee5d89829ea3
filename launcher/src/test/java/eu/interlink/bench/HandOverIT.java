package eu.interlink.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.interlink.product.Browser;
import eu.interlink.product.DemoBrowsers;
import eu.interlink.product.ProductProcess;
import eu.interlink.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What stands open in a page while the tool that opened it is replaced. */
class HandOverIT {

    private static final String CLASS = "eu.interlink.interlinkers.ledger.internal.LedgerInterlinker";

    @TempDir
    private static Path folder;

    private static ProductProcess product;
    private static Subject subject;
    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void openALedger() throws Exception {
        product = ProductProcess.start(folder.resolve("data"), "--demo");
        subject = new Subject(product, Subject.Versions.make(folder.resolve("vendor")));
        subject.install(subject.one());
        browser = new Browser(product.address());
        page = browser.desktop();
        DemoBrowsers.signIn(page, "anna.liepa");
        DemoBrowsers.openTask(page, "Safer routes to school");
        DemoBrowsers.create(page, "Ledger", "A ledger");
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        subject.close();
        product.close();
    }

    @BeforeEach
    void versionOneServes() throws Exception {
        subject.install(subject.one());
        page.locator("#ledger-version").getByText("Version 1.0.0").waitFor();
    }

    @AfterEach
    void nothingOfTheOldVersionIsLeft() {
        Await.until("one class loader of the tool", Duration.ofSeconds(60), () -> {
            product.jcmd("GC.run");
            return product.jcmd("VM.class_hierarchy", CLASS).lines().filter(line -> line.contains(CLASS + "/")).count() == 1;
        });
        browser.assertNothingForeignNoErrors();
    }

    private static void upgrade() throws Exception {
        subject.install(subject.two());
        page.locator("#ledger-version").getByText("Version 2.0.0").waitFor();
        Browser.quiet(page);
    }

    @Test
    void anOpenPickerDoesNotHoldTheOldVersionAndCanBeOpenedAgain() throws Exception {
        page.locator("#ledger-kind").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Expense")).waitFor();
        upgrade();
        page.keyboard().press("Escape");
        page.locator("#ledger-kind input").click();
        page.locator("#ledger-kind").getByRole(AriaRole.COMBOBOX).fill("Inc");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Income")).click();
        assertEquals("Income", page.locator("#ledger-kind input").inputValue());
    }

    @Test
    void aFileThatIsOnItsWayArrivesBeforeTheScreenIsExchanged() throws Exception {
        page.locator("#ledger-text textarea").fill("typed beside it");
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 0);
        slow.addProperty("downloadThroughput", -1);
        slow.addProperty("uploadThroughput", 200_000);
        network.send("Network.emulateNetworkConditions", slow);
        page.locator("#ledger-file input[type=file]").setInputFiles(new FilePayload("large.bin", "application/octet-stream", new byte[800_000]));
        page.locator("vaadin-upload-file[uploading]").waitFor();
        upgrade();
        network.detach();
        assertThat(page.locator("#ledger-saved")).hasText("Received 800000");
        assertEquals("typed beside it", page.locator("#ledger-text textarea").inputValue());
    }

    /** The page misses what the server said meanwhile, and the server has to tell it everything anew. */
    @Test
    @EnabledIfSystemProperty(named = "all", matches = "true", disabledReason = "./interlink test --all; the lost answer below goes the same way")
    void whatIsTypedWhileThePageIsDeafIsThereWhenItHearsAgain() throws Exception {
        AtomicBoolean deaf = new AtomicBoolean();
        typeWhileDeaf(deaf, false, () -> deaf.set(true), frame -> { });
    }

    /** The page answered what is in its fields, but nobody heard it, and the new screen never came. */
    @Test
    void whatIsTypedIsThereWhenTheAnswerOfThePageWasLost() throws Exception {
        AtomicBoolean deaf = new AtomicBoolean();
        typeWhileDeaf(deaf, true, () -> { }, frame -> {
            if (frame.contains("interlink.flush")) {
                deaf.set(true);
            }
        });
    }

    /** @param mute whether the server hears nothing of it either  @param before done before the upgrade  @param passed is told of each message of the server that the page still gets */
    private static void typeWhileDeaf(AtomicBoolean deaf, boolean mute, Runnable before, Consumer<String> passed) throws Exception {
        Page away = browser.desktop();
        away.routeWebSocket(url -> true, socket -> {
            WebSocketRoute server = socket.connectToServer();
            server.onMessage(frame -> {
                if (!deaf.get()) {
                    socket.send(frame.text());
                    passed.accept(frame.text());
                }
            });
            socket.onMessage(frame -> {
                if (!deaf.get() || !mute) {
                    server.send(frame.text());
                }
            });
        });
        away.route(url -> url.contains("v-r=uidl"), route -> {
            if (deaf.get() && mute) {
                route.abort();
            } else {
                route.resume();
            }
        });
        DemoBrowsers.signIn(away, "anna.liepa");
        Browser.open(away, page.url());
        Locator field = away.locator("#ledger-text textarea");
        field.fill("");
        field.pressSequentially("before, ");
        before.run();
        try (ExecutorService admin = Executors.newSingleThreadExecutor()) {
            Future<?> change = admin.submit(() -> {
                subject.install(subject.two());
                return null;
            });
            StringBuilder typed = new StringBuilder("before, ");
            while (!change.isDone()) {
                type(away, typed, 'm');
            }
            change.get();
            deaf.set(false);
            for (int i = 0; i < 100; i++) {
                type(away, typed, 'x');
            }
            away.locator("#ledger-version").getByText("Version 2.0.0").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            for (int i = 0; i < 20; i++) {
                type(away, typed, 'y');
            }
            assertThat(field).hasValue(typed.toString());
            assertThat(field).isFocused();
        } finally {
            // Says goodbye to the server, which would wait for it at the next change.
            away.navigate("about:blank");
            away.context().close();
        }
    }

    private static void type(Page away, StringBuilder typed, char letter) {
        away.keyboard().press(String.valueOf(letter));
        typed.append(letter);
    }

    @Test
    void anOpenDialogGoesWithItsVersionAndWhatIsTypedInTheScreenStays() throws Exception {
        page.locator("#ledger-text textarea").fill("half a sentence");
        page.locator("#ledger-ask").click();
        page.locator("#ledger-note input").fill("half a note");
        upgrade();
        Browser.picture(page, "hand-over-dialog");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        assertThat(page.locator("vaadin-notification-card").last()).containsText("this had been typed in it: What is to be noted: half a note");
        assertEquals("half a sentence", page.locator("#ledger-text textarea").inputValue());
        page.locator("#ledger-ask").click();
        page.locator("#ledger-note input").fill("a whole note");
        page.locator("#ledger-done").click();
        assertThat(page.locator("#ledger-saved")).hasText("a whole note");
    }
}
