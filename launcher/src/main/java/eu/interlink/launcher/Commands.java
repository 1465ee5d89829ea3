package eu.interlink.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.BundleException;

/** What each command does. */
final class Commands {

    private static final String HELP = """
            interlink run       start in the foreground           [--port N] [--data DIR] [--host ADDRESS] [--features a,b] [--demo]
                                                                              [--safe-mode]
            interlink start     start in the background           the same options
            interlink stop      stop the running server           [--data DIR]
            interlink status    what the server says of itself    [--data DIR] [--json]
            interlink list      installed Interlinkers            [--data DIR] [--json]
            interlink show ID   permissions, use, data, calls     [--data DIR] [--json]
            interlink plan JAR|ARCHIVE|FEATURE | plan rollback ID [VERSION] | plan enable|disable|remove ID
                                what a change would do; changes nothing     [--data DIR] [--json]
            interlink install JAR|ARCHIVE|FEATURE | upgrade JAR    [--data DIR] [--json]
            interlink offers | offers add ARCHIVE | offers discard FEATURE   what can be installed here  [--json]
            interlink rollback ID [VERSION]   to a former version  [--data DIR] [--json]
            interlink versions ID             those kept           [--data DIR] [--json]
            interlink disable ID | enable ID                       [--data DIR] [--json]
            interlink remove ID [--purge [--yes]]                  its data is kept, unless --purge is said
            interlink data export ID FILE | data import ID FILE    its resources, to be brought back later  [--json]
            interlink leftovers               data of those removed [--data DIR] [--json]
            interlink compatibility VERSION   what would run on another platform  [--data DIR] [--json]
            interlink parts | parts give-back NAME  parts of the platform that were exchanged  [--data DIR] [--json]
            interlink publishers | publishers add FILE.pub | publishers revoke KEY  whose jars are accepted  [--json]
            interlink pack FEATURE.json ARCHIVE.interlink JAR ...  a feature and its bundles in one file; sign it as a jar
            interlink keygen FOLDER NAME PUBLISHER                 a publisher's key pair
            interlink sign JAR|ARCHIVE KEY PUB SIGNED | detach JAR KEY PUB
            interlink verify JAR [FOLDER ...]                      [--data DIR]
            interlink audit list  [--type lifecycle.] [--person ID] [--from DAY] [--to DAY] [--limit N] [--json]   what was done
            interlink audit verify [FILE] [--head NUMBER:HASH]     was anything changed?
            interlink audit export FILE                            the whole log, for a check elsewhere
            interlink catalogue import DIR                         [--data DIR] [--dry-run] [--json]
            interlink seed      fill an empty data directory with invented people and processes, to measure with
                                [--scale 1.0] [--people N --teams N --organisations N --processes N --tasks N --resources N]
                                [--seed N] [--host 127.0.0.1] [--data DIR] [--json]
            interlink backup FILE                                  [--data DIR]
            interlink restore FILE   into an empty data directory  [--data DIR]
            interlink check     do the features fit together?     [--features a,b]

            Exit codes: 0 done, 1 failed, 2 wrong option, 3 bundle missing, 4 bundles do not fit, 5 port taken, 6 data directory in use,
            7 data directory is newer than the program, 8 no server runs (or one does), 9 the server refused.""";

    private final Options options;
    private final Layout layout;
    private final PrintStream out;

    Commands(Options options, Layout layout, PrintStream out) {
        this.options = options;
        this.layout = layout;
        this.out = out;
    }

    void run() throws Exception {
        switch (options.command()) {
            case "run" -> new Server(layout, new Configuration(layout, options), out).run();
            case "start" -> new Background(layout, options, out).start();
            case "stop" -> new Background(layout, options, out).stop();
            case "status" -> status();
            case "list" -> units(UnitCommands::list);
            case "show" -> units(UnitCommands::show);
            case "plan" -> units(UnitCommands::plan);
            case "install" -> units(UnitCommands::install);
            case "upgrade" -> units(UnitCommands::upgrade);
            case "rollback" -> units(UnitCommands::rollback);
            case "versions" -> units(UnitCommands::versions);
            case "enable" -> units(UnitCommands::enable);
            case "disable" -> units(UnitCommands::disable);
            case "remove" -> units(UnitCommands::remove);
            case "publishers" -> units(UnitCommands::publishers);
            case "data" -> units(UnitCommands::data);
            case "parts" -> units(UnitCommands::parts);
            case "leftovers" -> units(UnitCommands::leftovers);
            case "compatibility" -> units(UnitCommands::compatibility);
            case "offers" -> {
                try (Client client = Client.running(layout, options)) {
                    new OfferCommands(client, options, out).run();
                }
            }
            case "pack" -> pack();
            case "keygen", "sign", "detach", "verify" -> new Signing(layout, out).run(
                    Stream.concat(Stream.of(options.command()), options.arguments().stream()).toList());
            case "audit" -> new AuditCommands(layout, options, out).run();
            case "catalogue" -> catalogue();
            case "seed" -> new SeedCommand(layout, options, out).run();
            case "backup" -> backup();
            case "restore" -> new Restore(layout, Path.of(options.argument(0, "the backup file")), out).run();
            case "check" -> check();
            case "help" -> out.println(HELP);
            default -> throw new Stop(Exit.USAGE, "There is no command '" + options.command() + "'. Try 'interlink help'.");
        }
    }

    private void pack() throws IOException {
        Path feature = Path.of(options.argument(0, "a feature file"));
        Path archive = Path.of(options.argument(1, "the name of the archive"));
        if (!archive.getFileName().toString().endsWith(OfferCommands.SUFFIX)) {
            throw new Stop(Exit.USAGE, "The name of an archive ends with " + OfferCommands.SUFFIX + ".");
        }
        options.argument(2, "the jars of the feature");
        List<String> bundles = Packing.pack(feature, archive.toAbsolutePath(), options.arguments().stream().skip(2).map(Path::of).toList());
        out.println(archive + " holds " + String.join(", ", bundles) + ". Sign it with 'interlink sign'.");
    }

    private void status() throws InterruptedException {
        try (Client client = Client.running(layout, options)) {
            String text = Problems.check(client.get("/api/v1/system/status")).text();
            if (options.flag("json")) {
                out.println(text);
            } else {
                Json.object(text).forEach((name, value) -> out.println(name + ": " + value));
            }
        }
    }

    @FunctionalInterface
    private interface UnitCommand {
        void run(UnitCommands commands) throws Exception;
    }

    private void units(UnitCommand command) throws Exception {
        try (Client client = Client.running(layout, options)) {
            command.run(new UnitCommands(client, options, out));
        }
    }

    private void catalogue() throws InterruptedException, IOException {
        if (!"import".equals(options.argument(0, "a word: import"))) {
            throw new Stop(Exit.USAGE, "The catalogue can be told: import DIR.");
        }
        try (Client client = Client.running(layout, options)) {
            new CatalogueImport(client, options, out).run(Path.of(options.argument(1, "a folder")));
        }
    }

    private void backup() throws InterruptedException, IOException {
        Path file = Path.of(options.argument(0, "a file name")).toAbsolutePath();
        try (Client client = Client.running(layout, options)) {
            client.download("/api/v1/system/backup", file);
            out.println("Backup written to " + file);
        }
    }

    private void check() throws BundleException, IOException {
        Configuration configuration = new Configuration(layout, options);
        Selection selection = Selection.of(layout.home(), configuration.features());
        Path scratch = java.nio.file.Files.createTempDirectory("interlink-check");
        Layout apart = new Layout(layout.home(), scratch);
        Platform platform = new Platform(apart, selection, FrameworkSettings.of(layout.home(), scratch, selection, Map.of(), 0, "127.0.0.1"));
        List<String> reasons = platform.check();
        if (!reasons.isEmpty()) {
            throw new Stop(Exit.UNRESOLVED, "These bundles do not fit together:\n  " + String.join("\n  ", reasons));
        }
        out.println(selection.bundles().size() + " bundles fit together.");
    }
}
