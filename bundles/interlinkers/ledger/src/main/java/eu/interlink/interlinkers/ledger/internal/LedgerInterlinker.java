package eu.interlink.interlinkers.ledger.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.ResourceInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One text a resource. */
@Component(property = Interlinker.ID + "=ledger")
public final class LedgerInterlinker implements Interlinker {

    private static final String ICON = "book";

    private final Ledger ledger;
    private final Descriptor descriptor;

    @Activate
    public LedgerInterlinker(@Reference Ledger ledger) {
        this.ledger = ledger;
        descriptor = new Descriptor("ledger", ledger.version(), LocalizedText.of("en", "Ledger", "it", "Registro", "es", "Registro", "lv", "Reģistrs"),
                LocalizedText.of("en", "A text and many numbers, for tests.", "it", "Un testo e molti numeri, per le prove.", "es",
                        "Un texto y muchos números, para pruebas.", "lv", "Teksts un daudz skaitļu izmēģinājumiem."),
                ICON, List.of("DEF_PROBLEM_2"), "EUPL-1.2", List.of("live"), Set.of());
    }

    @Override
    public Descriptor descriptor() {
        return descriptor;
    }

    @Override
    public ResourceInfo create(Caller caller, NewResource draft) {
        ledger.open(draft.id(), "");
        return describe(draft.id());
    }

    @Override
    public ResourceInfo describe(UUID resource) {
        return new ResourceInfo(ICON, ledger.updated(resource), 0);
    }

    @Override
    public ResourceInfo copy(Caller caller, UUID from, NewResource to) {
        ledger.open(to.id(), ledger.body(from));
        return describe(to.id());
    }

    @Override
    public void archive(UUID resource, OutputStream out) throws IOException {
        out.write(ledger.body(resource).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void restore(UUID resource, InputStream in) throws IOException {
        String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        ledger.open(resource, body);
        ledger.write(resource, body);
    }

    @Override
    public void purge(Set<UUID> resources) {
        resources.forEach(ledger::delete);
    }

    @Override
    public String personalData(UUID person) {
        return "{}";
    }

    @Override
    public void erase(UUID person) {
        // It remembers nobody.
    }
}
