package eu.interlink.coproduction.internal.resource;

import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.Catalogue.Place;
import eu.interlink.catalogue.Start;
import eu.interlink.coproduction.Resources.Draft;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Descriptor;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.Template;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.lifecycle.Interlinkers;
import java.util.Optional;
import java.util.UUID;

/** Finds out with which Interlinker, and from which template, a draft is to be made. */
final class Plans {

    /** @param entry key of the catalogue entry */
    record Plan(Descriptor interlinker, Optional<String> entry, Optional<Template> template) {
    }

    private final Catalogue catalogue;
    private final Interlinkers interlinkers;

    Plans(Catalogue catalogue, Interlinkers interlinkers) {
        this.catalogue = catalogue;
        this.interlinkers = interlinkers;
    }

    /** @param place of the process */
    Plan of(Caller caller, Draft draft, Place place) {
        String wanted = draft.interlinker() == null ? "" : draft.interlinker().strip();
        return draft.entry().map(entry -> fromEntry(caller, entry, wanted, place))
                .orElseGet(() -> new Plan(usable(wanted, place), Optional.empty(), Optional.empty()));
    }

    private Plan fromEntry(Caller caller, UUID entry, String wanted, Place place) {
        Start start = catalogue.start(caller, entry, place).orElseThrow(() -> Problem.unavailable("entry-not-startable",
                "Nothing can be started from this entry of the catalogue now, because the tool that it needs is not installed or not open to your organisation."));
        String key = catalogue.entry(caller, entry).key();
        return switch (start) {
            case Start.Link link -> throw Problem.invalid("entry-is-a-link", "This entry of the catalogue is an address outside. Open it there.",
                    "field", "entry", "uri", link.uri());
            case Start.With with -> {
                Descriptor interlinker = usable(wanted.isEmpty() ? with.interlinker() : wanted, place);
                boolean fits = with.template().map(FileRef::mediaType).map(interlinker.templateTypes()::contains)
                        .orElse(interlinker.id().equals(with.interlinker()));
                if (!fits) {
                    throw Problem.invalid("template-not-accepted", "This tool cannot start from that entry of the catalogue. Choose another tool.",
                            "field", "interlinker");
                }
                yield new Plan(interlinker, Optional.of(key), with.template().map(file -> new Template(key, file)));
            }
        };
    }

    /** An Interlinker that is there and open to the organisation of the process. */
    Descriptor usable(String id, Place place) {
        if (!interlinkers.allowed(id, place.organisation())) {
            throw Problem.forbidden("tool-not-allowed", "This tool is not open to the organisation of the process. Choose another one, or ask an"
                    + " administrator of the platform.", "interlinker", id);
        }
        return interlinkers.find(id).orElseThrow(() -> Problem.unavailable("interlinker-not-available",
                "This tool is not available now. Try again later or choose another one.", "interlinker", id));
    }
}
