package eu.interlink.ui.catalogue.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.Entry;
import eu.interlink.catalogue.Nature;
import eu.interlink.catalogue.ProblemProfile;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.ui.api.View;
import eu.interlink.ui.kit.Facts;
import eu.interlink.ui.kit.LocalizedLabel;
import eu.interlink.ui.kit.Prose;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** One Interlinker: what it is, how to use it, its files. */
@Component(service = com.vaadin.flow.component.Component.class, scope = ServiceScope.PROTOTYPE)
@View(route = "catalogue/:entry")
public class EntryView extends Screen implements BeforeEnterObserver {

    private final transient Catalogue catalogue;

    @Activate
    public EntryView(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Entry entry = catalogue.entry(caller(), id(event));
        crumb("", t("crumb.home"));
        crumb("catalogue", t("catalogue.title"));
        title(entry.name().in(getLocale()));
        subtitle(t("nature." + entry.nature()));
        Div main = new Div();
        main.addClassName("il-main");
        Section about = new Section(new H2(t("entry.about")), new LocalizedLabel(entry.description(), getLocale()));
        about.add(new Prose(entry.description().in(getLocale())));
        main.add(about);
        if (!entry.instructions().isEmpty()) {
            main.add(new Section(new H2(t("entry.instructions")), new LocalizedLabel(entry.instructions(), getLocale()),
                    new Prose(entry.instructions().in(getLocale()))));
        }
        problems(entry, main);
        Div both = new Div(main, side(entry));
        both.addClassName("il-split");
        add(both);
    }

    private static UUID id(BeforeEnterEvent event) {
        try {
            return UUID.fromString(event.getRouteParameters().get("entry").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private void problems(Entry entry, Div main) {
        UnorderedList list = new UnorderedList();
        for (ProblemProfile profile : catalogue.profiles(caller())) {
            if (entry.profiles().contains(profile.id())) {
                list.add(new ListItem(profile.name().in(getLocale())));
            }
        }
        if (list.getChildren().findAny().isPresent()) {
            main.add(new Section(new H2(t("entry.problems")), list));
        }
    }

    private Div side(Entry entry) {
        Div side = new Div(new H2(t("entry.facts")));
        side.addClassName("il-side");
        if (entry.nature() == Nature.SOFTWARE) {
            side.add(EntryCard.installed(this, entry));
        }
        Facts facts = new Facts();
        entry.difficulty().ifPresent(code -> facts.fact(t("entry.difficulty"), code("difficulty", code)));
        entry.form().ifPresent(code -> facts.fact(t("entry.form"), code("form", code)));
        entry.licence().ifPresent(code -> facts.fact(t("entry.licence"), code("licence", code)));
        facts.fact(t("entry.languages"), entry.languages().stream().sorted().map(language -> code("language", language)).collect(Collectors.joining(", ")));
        String tags = String.join(", ", entry.tags().getOrDefault(getLocale().getLanguage(), entry.tags().getOrDefault("en", java.util.List.of())));
        if (!tags.isEmpty()) {
            facts.fact(t("entry.tags"), tags);
        }
        side.add(facts);
        website(entry, side);
        files(entry, side);
        Paragraph use = new Paragraph(t("entry.use"));
        use.addClassName("il-muted");
        side.add(use);
        return side;
    }

    private void website(Entry entry, Div side) {
        if (entry.nature() != Nature.EXTERNAL_KNOWLEDGE && entry.nature() != Nature.EXTERNAL_SOFTWARE) {
            return;
        }
        String uri = entry.uri().in(getLocale());
        if (uri.isEmpty()) {
            side.add(muted(t("entry.website.none")));
            return;
        }
        Anchor link = new Anchor(uri, t("entry.website"), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        side.add(link);
    }

    private void files(Entry entry, Div side) {
        if (entry.files().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        entry.files().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey()).forEach(file -> {
            Anchor link = new Anchor(download(entry.id(), file.getValue()), t("entry.download", file.getValue().name(), code("language", file.getKey())));
            link.getElement().setAttribute("lang", Locale.of(file.getKey()).toLanguageTag());
            list.add(new ListItem(link));
        });
        side.add(new H2(t("entry.files")), list);
    }

    private DownloadHandler download(UUID entry, FileRef file) {
        Caller caller = caller();
        return DownloadHandler.fromInputStream(event -> new DownloadResponse(catalogue.open(caller, entry, file), file.name(), file.mediaType(),
                file.size()));
    }
}
