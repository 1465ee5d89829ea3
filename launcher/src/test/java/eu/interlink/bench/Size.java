package eu.interlink.bench;

import com.microsoft.playwright.Page;
import eu.interlink.product.Browser;
import eu.interlink.product.ProductProcess;
import eu.interlink.product.Seeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The same calls and screens on two installations that run at the same time: one with ten of each, one at full size. They take turns. */
final class Size implements AutoCloseable {

    /** @param few what it takes with ten of each  @param full what it takes at full size, in the same unit */
    record Row(String what, double few, double full) {

        double ratio() {
            return full / few;
        }
    }

    /** An installation, with the tokens of its operator and of the person who is in the most processes. */
    private record Installation(ProductProcess product, Seeded seeded, String operator, String person) implements AutoCloseable {

        static Installation start(Path data, String wanted, String settings) throws IOException, InterruptedException {
            Files.writeString(Files.createDirectories(data.resolve("conf")).resolve("interlink.properties"), "rest.rate = 0\n" + settings);
            ProductProcess product = ProductProcess.start(data, "--features", "runtime,core,rest,ui,documents,seed" + (settings.isEmpty() ? "" : ",postgresql"));
            Seeded seeded = Seeded.fill(product, wanted);
            String operator = Files.readString(data.resolve("run/token")).strip();
            String session = product.operator("POST", "/api/v1/session", "{\"login\":\"" + seeded.login() + "\",\"password\":\"" + seeded.password() + "\"}").body();
            product.operator("POST", "/api/v1/accounts", "{\"name\":\"Boss\",\"email\":\"" + BOSS + "\",\"password\":\"" + seeded.password() + "\",\"roles\":[\"admin\"]}");
            return new Installation(product, seeded, operator, session.replaceFirst("(?s).*\"token\":\"([^\"]+)\".*", "$1"));
        }

        String path(String template) {
            String path = template;
            for (String name : List.of("organisation", "team", "person", "process", "task", "resource")) {
                path = path.replace("{" + name + "}", seeded.id(name));
            }
            return path;
        }

        @Override
        public void close() throws InterruptedException {
            product.close();
        }
    }

    private static final String BOSS = "boss@seed.example.org";
    private static final String FEW = "{\"people\":10,\"teams\":10,\"organisations\":10,\"processes\":10,\"tasks\":600,\"resources\":10,\"seed\":1}";
    private static final int SECONDS = 2;
    private static final int DRAWN = 7;

    private final Installation few;
    private final Installation full;

    /** @param fewSettings lines that name the database of the small one; none for H2  @param fullSettings the same of the full one */
    Size(Path folder, String fewSettings, String fullSettings) throws IOException, InterruptedException {
        few = Installation.start(folder.resolve("few"), FEW, fewSettings);
        full = Installation.start(folder.resolve("full"), "{\"scale\":1,\"seed\":1}", fullSettings);
    }

    /** By which address each screen gets what it shows; ten rows of each list, so that both answer with as much. */
    private static Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("people", "/accounts?limit=10");
        paths.put("people, by the beginning of a word", "/accounts?limit=10&text=ar");
        paths.put("people to choose from", "/people?text=ari");
        paths.put("organisations, by the beginning of a word", "/organisations?limit=10&text=saf");
        paths.put("organisations", "/organisations?limit=10");
        paths.put("an organisation", "/organisations/{organisation}");
        paths.put("a team", "/teams/{team}");
        paths.put("members of a team", "/teams/{team}/members?limit=10");
        paths.put("processes", "/processes?limit=10");
        paths.put("processes, by the beginning of a word", "/processes?limit=10&text=saf");
        paths.put("processes, by name", "/processes?limit=10&order=NAME");
        paths.put("processes that one manages", "/processes?limit=10&role=MANAGER");
        paths.put("a process", "/processes/{process}");
        paths.put("guide of a process", "/processes/{process}/tree");
        paths.put("team of a process", "/processes/{process}/grants");
        paths.put("rights in a process", "/processes/{process}/rights");
        paths.put("resources of a process", "/processes/{process}/resources?limit=10");
        paths.put("resources of a process, by name", "/processes/{process}/resources?limit=10&sort=name");
        paths.put("start of a process", "/processes/{process}/start-up");
        paths.put("what slips in a process", "/processes/{process}/slips");
        paths.put("my work", "/work?limit=10");
        paths.put("history of a process", "/processes/{process}/history?limit=10");
        paths.put("audit log", "/audit?limit=10");
        paths.put("outbox", "/mails?limit=10");
        return paths;
    }

    private static final List<String> FOR_ADMINISTRATORS = List.of("/accounts", "/people", "/audit", "/mails");

    /** Median of each call in microseconds. */
    void calls(Consumer<Row> told) throws Exception {
        // What both have in common is compiled first, or the first call would pay for it.
        for (String path : paths().values()) {
            for (Installation one : List.of(few, full)) {
                median(one, Load.request("GET", "/api/v1" + one.path(path), one.operator(), ""));
            }
        }
        for (Map.Entry<String, String> call : paths().entrySet()) {
            boolean operator = FOR_ADMINISTRATORS.stream().anyMatch(call.getValue()::startsWith);
            told.accept(turns(call.getKey(), one -> Load.request("GET", "/api/v1" + one.path(call.getValue()), operator ? one.operator() : one.person(), "")));
            if (call.getKey().equals("processes") || call.getKey().equals("organisations")) {
                told.accept(turns(call.getKey() + ", for an administrator", one -> Load.request("GET", "/api/v1" + one.path(call.getValue()), one.operator(), "")));
            }
        }
    }

    private Row turns(String what, Function<Installation, byte[]> request) throws Exception {
        median(few, request.apply(few));
        median(full, request.apply(full));
        return new Row(what, median(few, request.apply(few)), median(full, request.apply(full)));
    }

    private static double median(Installation on, byte[] request) throws Exception {
        Load.Result result = new Load(on.product().port()).run(SECONDS, random -> request);
        if (result.failed() > 0 || result.count() == 0) {
            throw new IllegalStateException(result.failed() + " of " + new String(request, java.nio.charset.StandardCharsets.UTF_8) + " failed");
        }
        return result.median();
    }

    /** Median time of each screen in milliseconds, from the address to the last answer. */
    void screens(Consumer<Row> told) {
        try (Browser small = new Browser(few.product().address()); Browser large = new Browser(full.product().address())) {
            List<String> own = List.of("/", "/processes", "/processes/{process}", "/processes/{process}/overview", "/processes/{process}/plan", "/processes/{process}/resources", "/processes/{process}/history", "/processes/{process}/team",
                    "/organisations", "/organisations/{organisation}", "/teams/{team}");
            drawn(own, signedIn(small, few, few.seeded().login()), signedIn(large, full, full.seeded().login()), told);
            drawn(List.of("/admin/people", "/admin/people/{person}", "/admin/audit", "/admin/mails"), signedIn(small, few, BOSS), signedIn(large, full, BOSS), told);
        }
    }

    private static Page signedIn(Browser browser, Installation on, String login) {
        Page page = browser.desktop();
        Browser.signIn(page, login, on.seeded().password());
        return page;
    }

    private void drawn(List<String> screens, Page small, Page large, Consumer<Row> told) {
        for (String screen : screens) {
            List<Long> fewMillis = new ArrayList<>();
            List<Long> fullMillis = new ArrayList<>();
            for (int i = 0; i < DRAWN; i++) {
                fewMillis.add(millis(small, few.path(screen)));
                fullMillis.add(millis(large, full.path(screen)));
            }
            told.accept(new Row(screen, median(fewMillis), median(fullMillis)));
        }
    }

    private static long millis(Page page, String path) {
        long begun = System.nanoTime();
        Browser.open(page, path);
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static double median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    @Override
    public void close() throws InterruptedException {
        few.close();
        full.close();
    }
}
