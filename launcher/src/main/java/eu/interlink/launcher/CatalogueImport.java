package eu.interlink.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sends a catalogue folder to the server as a zip, waits for the import and prints its report. */
final class CatalogueImport {

    private final Client client;
    private final Options options;
    private final PrintStream out;

    CatalogueImport(Client client, Options options, PrintStream out) {
        this.client = client;
        this.options = options;
        this.out = out;
    }

    void run(Path folder) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new Stop(Exit.USAGE, "There is no folder " + folder + ".");
        }
        Path zip = Files.createTempFile("interlink-catalogue", ".zip");
        try {
            pack(folder, zip);
            String path = "/api/v1/catalogue/imports" + (options.flag("dry-run") ? "?dryRun=true" : "");
            print(JobWait.result(client, client.post(path, "application/zip", zip), note -> { }));
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    private static void pack(Path folder, Path zip) throws IOException {
        try (OutputStream file = Files.newOutputStream(zip); ZipOutputStream archive = new ZipOutputStream(file); Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!name.startsWith(".git/")) {
                    archive.putNextEntry(new ZipEntry(name));
                    Files.copy(path, archive);
                    archive.closeEntry();
                }
            }
        }
    }

    private void print(String report) {
        if (options.flag("json")) {
            out.println(report);
            return;
        }
        Map<String, Object> members = Json.object(report);
        Map<String, Object> counts = members.containsKey("counts") ? Json.object(members.get("counts")) : members;
        out.printf("%-18s %8s %8s %8s %10s %9s%n", "", "found", "created", "updated", "unchanged", "rejected");
        counts.forEach((kind, value) -> {
            Map<String, Object> row = Json.object(value);
            if (row.containsKey("found")) {
                out.printf("%-18s %8s %8s %8s %10s %9s%n", kind, row.get("found"), row.get("created"), row.get("updated"), row.get("unchanged"),
                        row.get("rejected"));
            }
        });
        List<Object> findings = Json.list(members.get("findings"));
        // What did not come in is named; the oddities of what did are for those who ask.
        findings.stream().map(Json::object).filter(finding -> "skipped".equals(finding.get("action")))
                .forEach(finding -> out.println("Skipped " + finding.get("path") + ": " + finding.get("message")));
        out.println(findings.size() + " findings; --json shows them all.");
    }
}
