package eu.interlink.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second factor is set up, asked for, replaced by a recovery code, and taken away by an administrator. */
class SecondFactorIT {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @TempDir
    private Path folder;

    /** What the app on the phone does, written once more. */
    private static String code(String secret, long step) throws Exception {
        java.math.BigInteger number = java.math.BigInteger.ZERO;
        for (char letter : secret.toCharArray()) {
            number = number.shiftLeft(5).or(java.math.BigInteger.valueOf(BASE32.indexOf(letter)));
        }
        byte[] big = number.toByteArray();
        byte[] key = new byte[20];
        System.arraycopy(big, Math.max(0, big.length - 20), key, Math.max(0, 20 - big.length), Math.min(20, big.length));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        return "%06d".formatted((ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & Integer.MAX_VALUE) % 1_000_000);
    }

    private static long step() {
        return Instant.now().getEpochSecond() / 30;
    }

    private static void password(Page page) {
        Browser.open(page, "/sign-in?return=/account");
        page.locator("input[name=username]").fill("tom.baker@example.org");
        page.locator("input[name=password]").fill(DemoBrowsers.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("step=code"));
        Browser.quiet(page);
    }

    @Test
    void aPhoneIsAskedForAtSignIn() throws Exception {
        try (DemoBrowsers demo = DemoBrowsers.start(folder.resolve("data"))) {
            Page tom = demo.signedIn("tom.baker");
            Browser.open(tom, "/account");
            tom.locator("#second-factor").click();
            String secret = tom.locator("#second-secret").textContent().replace(" ", "");
            Browser.quiet(tom);
            Browser.picture(tom, "second-factor");
            Browser.assertAccessible(tom);
            tom.locator("#second-code input").fill("000000");
            tom.locator("#dialog-save").click();
            assertThat(tom.locator("#second-code")).hasAttribute("invalid", "");
            long used = step();
            tom.locator("#second-code input").fill(code(secret, used));
            tom.locator("#dialog-save").click();
            List<String> recovery = tom.locator("#second-recovery").textContent().lines().toList();
            Browser.assertAccessible(tom);
            tom.locator("#second-recovery-done").click();
            assertThat(tom.locator("main")).containsText("Recovery codes left: 10.");

            Page phone = demo.browser().phone(ColorScheme.LIGHT);
            password(phone);
            Browser.picture(phone, "second-factor-code");
            Browser.assertAccessible(phone);
            phone.locator("input[name=code]").fill(code(secret, used));
            phone.keyboard().press("Enter");
            assertThat(phone.locator("#sign-in-failure")).containsText("The code is wrong or was used already.");
            // The next step is accepted before its time.
            phone.locator("input[name=code]").fill(code(secret, used + 1));
            phone.keyboard().press("Enter");
            assertThat(phone.locator("main")).containsText("Recovery codes left: 10.");

            Page lost = demo.browser().desktop();
            password(lost);
            lost.locator("input[name=code]").fill(recovery.getFirst());
            lost.keyboard().press("Enter");
            assertThat(lost.locator("main")).containsText("Recovery codes left: 9.");

            Page anna = demo.signedIn("anna.liepa");
            Browser.open(anna, "/admin/people");
            Browser.follow(anna, "Tom Baker");
            anna.locator("#reset-second-factor").click();
            anna.locator("vaadin-confirm-dialog vaadin-button").getByText("Remove").last().click();
            assertThat(anna.locator("#reset-second-factor")).hasCount(0);
            Page again = demo.browser().desktop();
            DemoBrowsers.signIn(again, "tom.baker");
            assertThat(again.locator("main")).containsText("Safer routes to school");
            demo.browser().assertNothingForeignNoErrors();
        }
    }
}
