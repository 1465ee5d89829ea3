package eu.interlink.interlinkers.dotvote.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.LocalizedText;
import eu.interlink.interlinker.NewResource;
import eu.interlink.interlinker.ResourceInfo;
import eu.interlink.interlinkers.dotvote.internal.data.Poll;
import eu.interlink.interlinkers.dotvote.internal.data.PollArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Dot voting: everybody gets a few dots and gives them to the options that matter most. */
@Component(property = Interlinker.ID + "=" + DotVoteInterlinker.NAME)
public final class DotVoteInterlinker implements Interlinker {

    /** Id of this Interlinker. */
    public static final String NAME = "dotvote";

    private static final String ICON = "dot-circle";

    private final Descriptor descriptor;
    private final PollArchive polls;

    @Activate
    public DotVoteInterlinker(BundleContext context, @Reference PollArchive polls) {
        this(context.getBundle().getVersion().toString(), polls);
    }

    DotVoteInterlinker(String version, PollArchive polls) {
        this.polls = polls;
        descriptor = new Descriptor(NAME, version,
                LocalizedText.of("en", "Dot voting", "it", "Votazione a punti", "es", "Votación por puntos", "lv", "Balsošana ar punktiem"),
                LocalizedText.of("en", "Everybody gets a few dots and gives them to the options that matter most. The result is seen at once.",
                        "it", "Ogni persona riceve alcuni punti e li assegna alle opzioni più importanti. Il risultato si vede subito.",
                        "es", "Cada persona recibe unos puntos y los reparte entre las opciones más importantes. El resultado se ve al momento.",
                        "lv", "Katrs saņem dažus punktus un piešķir tos svarīgākajiem variantiem. Rezultāts ir redzams uzreiz."),
                ICON, List.of("ORG_PROBLEM_5", "ORG_PROBLEM_11", "UND_PROBLEM_2", "DEF_PROBLEM_2"), "EUPL-1.2",
                List.of("activity", "live"), Set.of());
    }

    @Override
    public Descriptor descriptor() {
        return descriptor;
    }

    @Override
    public ResourceInfo create(Caller caller, NewResource draft) {
        return info(polls.create(draft, Instant.now()));
    }

    @Override
    public ResourceInfo describe(UUID resource) {
        return info(polls.find(resource));
    }

    @Override
    public ResourceInfo copy(Caller caller, UUID from, NewResource to) {
        return info(polls.copy(from, to, Instant.now()));
    }

    private static ResourceInfo info(Poll poll) {
        return new ResourceInfo(ICON, poll.updated(), 0);
    }

    @Override
    public void archive(UUID resource, OutputStream out) throws IOException {
        polls.archive(resource, out);
    }

    @Override
    public void restore(UUID resource, InputStream in) throws IOException {
        polls.restore(resource, in);
    }

    @Override
    public void purge(Set<UUID> resources) {
        polls.purge(resources);
    }

    @Override
    public String personalData(UUID person) {
        return polls.personalData(person);
    }

    @Override
    public void erase(UUID person) {
        polls.erase(person);
    }
}
