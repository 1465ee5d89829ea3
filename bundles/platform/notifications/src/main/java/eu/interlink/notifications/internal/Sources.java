package eu.interlink.notifications.internal;

import eu.interlink.interlinker.Caller;
import eu.interlink.notifications.KeptNotice;
import eu.interlink.notifications.NoticeKind;
import eu.interlink.notifications.NoticeSource;
import eu.interlink.notifications.Told;
import eu.interlink.store.LostDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The areas that are there now. */
@Component(service = Sources.class)
public final class Sources {

    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    private final List<NoticeSource> sources = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(NoticeSource source) {
        sources.add(source);
    }

    void remove(NoticeSource source) {
        sources.remove(source);
    }

    List<NoticeSource> all() {
        return List.copyOf(sources);
    }

    /** What there is to choose. */
    List<NoticeKind> kinds() {
        return sources.stream().flatMap(source -> source.kinds().stream()).toList();
    }

    Optional<NoticeKind> kind(String name) {
        return kinds().stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Each by the area that it comes from; what nobody tells is left out. */
    Map<UUID, Told> tell(Caller reader, List<KeptNotice> notices) {
        Map<UUID, Told> told = new HashMap<>();
        for (NoticeSource source : sources) {
            List<String> kinds = source.kinds().stream().map(NoticeKind::name).toList();
            List<KeptNotice> own = notices.stream().filter(notice -> kinds.contains(notice.kind())).toList();
            if (!own.isEmpty()) {
                told.putAll(tell(source, reader, own));
            }
        }
        return told;
    }

    /** The bell stands on every page: an area that fails must not take them with it. */
    private static Map<UUID, Told> tell(NoticeSource source, Caller reader, List<KeptNotice> own) {
        try {
            return source.tell(reader, own);
        } catch (RuntimeException e) {
            if (LostDatabase.causes(e)) {
                throw e;
            }
            LOG.warn("The area '{}' cannot tell its notices; they are left out", source.area(), e);
            return Map.of();
        }
    }
}
