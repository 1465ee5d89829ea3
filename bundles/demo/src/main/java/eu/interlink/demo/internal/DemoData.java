package eu.interlink.demo.internal;

import eu.interlink.coproduction.Process;
import eu.interlink.people.Organisation;
import eu.interlink.people.Team;
import eu.interlink.people.TeamType;
import eu.interlink.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty installation once with invented people and two running processes, all through the services that screens use. Writes
 * how to sign in to {@code run/welcome.txt}. A failure is logged and tried again at the next start.
 */
@Component(service = {}, immediate = true)
public class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final String DONE = "demo.created";
    private static final int PATIENCE_SECONDS = 60;

    private final Cast cast;
    private final Scenes scenes;
    private final Settings settings;
    private final DemoReady ready;
    private final Path welcome;
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Activate
    public DemoData(BundleContext context, @Reference Cast cast, @Reference Scenes scenes, @Reference Settings settings, @Reference DemoReady ready) {
        this.cast = cast;
        this.scenes = scenes;
        this.settings = settings;
        this.ready = ready;
        welcome = Path.of(context.getProperty("interlink.data"), "run", "welcome.txt");
        Thread.ofPlatform().name("demo-data").daemon().start(this::fill);
    }

    @Deactivate
    void stop() {
        stopped.countDown();
    }

    private void fill() {
        try {
            if (settings.get(DONE).isEmpty()) {
                cast.register();
                awaitScenes();
                english();
                italian();
                settings.put(DONE, Optional.of("1"));
            }
            sayHowToSignIn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | IOException e) {
            LOG.error("The sample data could not be made; the next start tries again", e);
        } finally {
            ready.done();
        }
    }

    private void awaitScenes() throws InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 10 && !scenes.possible(); i++) {
            if (stopped.await(100, TimeUnit.MILLISECONDS)) {
                throw new InterruptedException();
            }
        }
    }

    private void english() {
        Organisation council = cast.organisation(Cast.ANNA, "Riverside City Council", "The council of an invented city on a river.");
        Team office = cast.team(Cast.ANNA, council, "Mobility office", "Plans streets, buses and crossings.", TeamType.PUBLIC_ADMINISTRATION, Cast.MARCO, Cast.LUCIA);
        Team parents = cast.team(Cast.ANNA, council, "Parents of Riverside", "Parents who walk to school with their children.", TeamType.CITIZENS, Cast.SOFIA);
        Process process = scenes.process(cast.as(Cast.ANNA), "Safer routes to school",
                "Parents, schools and the council find the dangerous crossings and agree what to change first.", "en", council, List.of(office, parents));
        scenes.work(process, 3, 3, List.of(cast.as(Cast.ANNA), cast.as(Cast.MARCO), cast.as(Cast.SOFIA)));
    }

    private void italian() {
        Organisation town = cast.organisation(Cast.MARCO, "Comune di Monteverde", "Un comune inventato tra le colline.");
        Team association = cast.team(Cast.MARCO, town, "Associazione Bilancio Aperto", "Volontari che spiegano il bilancio ai cittadini.", TeamType.NON_PROFIT,
                Cast.JANIS, Cast.SOFIA);
        Team company = cast.team(Cast.MARCO, town, "Baker Analytics", "Uno studio che prepara grafici e dati aperti.", TeamType.FOR_PROFIT, Cast.TOM, Cast.ANNA);
        Process process = scenes.process(cast.as(Cast.MARCO), "Piano partecipato del bilancio",
                "Cittadini, associazioni e uffici decidono insieme le priorità di spesa per il prossimo anno.", "it", town, List.of(association, company));
        scenes.work(process, 2, 4, List.of(cast.as(Cast.MARCO), cast.as(Cast.SOFIA), cast.as(Cast.TOM)));
    }

    private void sayHowToSignIn() throws IOException {
        Files.createDirectories(welcome.getParent());
        Files.writeString(welcome, """
                Sign in at {address}/sign-in with the password %s as
                  %s      administers the platform and the process "Safer routes to school" (English)
                  %s     administers the process "Piano partecipato del bilancio" (Italian)
                  %s   a citizen who takes part in both
                """.formatted(Cast.PASSWORD, Cast.ANNA, Cast.MARCO, Cast.SOFIA));
    }
}
