package eu.interlink.lifecycle.internal.swap;

import eu.interlink.lifecycle.SwapParticipant;
import eu.interlink.lifecycle.internal.slots.Live;
import eu.interlink.lifecycle.internal.slots.Slots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of the platform that take part in a change. A failure of one of them never stops a change that has begun. */
@Component(service = Participants.class)
public final class Participants {

    private static final Logger LOG = LoggerFactory.getLogger(Participants.class);

    private final Slots slots;
    private final List<SwapParticipant> participants = new CopyOnWriteArrayList<>();

    @Activate
    public Participants(@Reference Slots slots) {
        this.slots = slots;
    }

    /** Whoever comes later is told what is in use. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(SwapParticipant participant) {
        participants.add(participant);
        for (Live live : slots.all()) {
            tell(participant, one -> one.flip(live.id(), Optional.of(live.bundle()), Optional.empty()));
        }
    }

    void remove(SwapParticipant participant) {
        participants.remove(participant);
    }

    /** Asks everybody; one who throws refuses the candidate. */
    void prepare(String id, Bundle candidate) throws Exception {
        for (SwapParticipant participant : participants) {
            participant.prepare(id, candidate);
        }
    }

    void flip(String id, Optional<Live> next, Optional<Live> previous) {
        participants.forEach(participant -> tell(participant, one -> one.flip(id, next.map(Live::bundle), previous.map(Live::bundle))));
    }

    /** One part of the platform takes the place of another. */
    void exchange(String name, Bundle next, Bundle previous) {
        participants.forEach(participant -> tell(participant, one -> one.flip(name, Optional.of(next), Optional.of(previous))));
    }

    CompletableFuture<Void> drain(Live previous, Instant deadline) {
        return drain(previous.id(), previous.bundle(), deadline);
    }

    CompletableFuture<Void> drain(String id, Bundle previous, Instant deadline) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        participants.forEach(participant -> tell(participant, one -> all.add(one.drain(id, previous, deadline).toCompletableFuture())));
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    void forget(ClassLoader gone) {
        participants.forEach(participant -> tell(participant, one -> one.forget(gone)));
    }

    private static void tell(SwapParticipant participant, Consumer<SwapParticipant> what) {
        try {
            what.accept(participant);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A part of the platform did not take part in a change: {}", participant.getClass().getName(), e);
        }
    }
}
