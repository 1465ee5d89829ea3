package eu.interlink.catalogue.internal.rest;

import eu.interlink.catalogue.Catalogue;
import eu.interlink.catalogue.Catalogue.Query;
import eu.interlink.catalogue.Entry;
import eu.interlink.catalogue.Nature;
import eu.interlink.catalogue.ProblemProfile;
import eu.interlink.catalogue.Schema;
import eu.interlink.catalogue.internal.CatalogueRules;
import eu.interlink.catalogue.internal.rest.Answers.RecommendationAnswer;
import eu.interlink.interlinker.Page;
import eu.interlink.interlinker.Problem;
import eu.interlink.interlinker.platform.FileRef;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoint.Parameter;
import eu.interlink.rest.Endpoints;
import eu.interlink.rest.Stream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tools.jackson.core.type.TypeReference;

/** Reading the catalogue over HTTP. */
@Component
public final class CatalogueEndpoints implements Endpoints {

    private static final Parameter PROFILE = new Parameter("profile", "Ids of problem profiles, separated by commas; any of them.", false);

    private final Catalogue catalogue;

    @Activate
    public CatalogueEndpoints(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String tag() {
        return "Catalogue";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/interlinkers", CatalogueRules.VIEW, "Interlinkers that fit, best match first, else by name.",
                        new TypeReference<Page<Entry>>() { }.getType(), this::find).paged()
                        .with(new Parameter("text", "Words to find in names, descriptions and tags; all of them.", false),
                                new Parameter("nature", "Natures, separated by commas, e.g. knowledge,external_software; any of them.", false),
                                PROFILE),
                Endpoint.get("/interlinkers/{id}", CatalogueRules.VIEW, "One Interlinker of the catalogue.", Entry.class,
                        call -> catalogue.entry(call.caller(), call.id("id"))),
                Endpoint.get("/interlinkers/{id}/files/{sha256}", CatalogueRules.VIEW, "A template, logo or snapshot of an Interlinker.",
                        Stream.class, this::file),
                Endpoint.get("/problem-profiles", CatalogueRules.VIEW, "All problem profiles, by name.",
                        new TypeReference<List<ProblemProfile>>() { }.getType(), call -> catalogue.profiles(call.caller())),
                Endpoint.get("/schemas", CatalogueRules.VIEW, "All co-production schemas by name, without their trees.",
                        new TypeReference<List<Schema>>() { }.getType(), call -> catalogue.schemas(call.caller())),
                Endpoint.get("/schemas/{id}", CatalogueRules.VIEW, "A co-production schema with its phases, objectives and tasks.", Schema.class,
                        call -> catalogue.schema(call.caller(), call.id("id"))),
                Endpoint.get("/recommendations", CatalogueRules.VIEW, "Interlinkers for a task with these problem profiles, best first.",
                        new TypeReference<List<RecommendationAnswer>>() { }.getType(), this::recommend)
                        .with(PROFILE, new Parameter("language", "Language of the process, en if absent.", false),
                                new Parameter("limit", "Most rows, 50 if absent, 200 at most.", true)));
    }

    private Page<Entry> find(Call call) {
        Set<Nature> natures = list(call, "nature", CatalogueEndpoints::nature);
        return catalogue.find(call.caller(), new Query(call.query("text"), natures, list(call, "profile", Function.identity())), call.offset(),
                call.limit());
    }

    private List<RecommendationAnswer> recommend(Call call) {
        return catalogue.recommend(call.caller(), list(call, "profile", Function.identity()), 
                new Catalogue.Place(call.query("language").orElse("en"), Optional.empty()), call.limit())
                .stream().map(RecommendationAnswer::of).toList();
    }

    private Stream file(Call call) {
        Entry entry = catalogue.entry(call.caller(), call.id("id"));
        FileRef file = java.util.stream.Stream.of(entry.files().values().stream(), entry.logo().stream(), entry.snapshots().stream())
                .flatMap(Function.identity()).filter(ref -> ref.sha256().equals(call.path("sha256"))).findFirst()
                .orElseThrow(() -> Problem.notFound("file"));
        return new Stream(file.mediaType(), Optional.of(file.name()), out -> {
            try (InputStream in = catalogue.open(call.caller(), entry.id(), file)) {
                in.transferTo(out);
            }
        });
    }

    private static Nature nature(String name) {
        try {
            return Nature.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("unknown-nature", "There is no nature '" + name + "'. Use software, knowledge, external_software or "
                    + "external_knowledge.", "field", "nature");
        }
    }

    private static <T> Set<T> list(Call call, String name, Function<String, T> mapper) {
        return call.query(name).stream().flatMap(text -> Arrays.stream(text.split(","))).map(String::strip).filter(text -> !text.isEmpty())
                .map(mapper).collect(Collectors.toSet());
    }
}
