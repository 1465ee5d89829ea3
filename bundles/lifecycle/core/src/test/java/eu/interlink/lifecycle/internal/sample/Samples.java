package eu.interlink.lifecycle.internal.sample;

import eu.interlink.lifecycle.internal.Jar;
import java.nio.file.Path;

/** Builds bundles around {@link Sample}. */
public final class Samples {

    private Samples() {
    }

    public static Path jar(Path folder, String id, String version, String behaviour) {
        return jar(folder, id, version, behaviour, "");
    }

    /** A good one that needs the API in a range of versions. */
    public static Path needing(Path folder, String id, String range) {
        return unit(id, "1.0.0", "good", "", ";version=\"" + range + "\"").write(folder.resolve(id + "-needing.jar"));
    }

    /** @param reference XML of a further reference of the component */
    public static Path jar(Path folder, String id, String version, String behaviour, String reference) {
        return unit(id, version, behaviour, reference, "").write(folder.resolve(id + "-" + version + "-" + behaviour + ".jar"));
    }

    /** With a page for administrators in English and Italian. */
    public static Path documented(Path folder, String id, String version) {
        return unit(id, version, "good", "", "").header("Interlinker-Documentation", "doc").entry("doc/en.html", "<h2>Surveys</h2><script>alert(1)</script>")
                .entry("doc/it.html", "<h2>Sondaggi</h2>").write(folder.resolve(id + "-" + version + "-documented.jar"));
    }

    /** With data on levels, and a script that takes the shape before level 2 away. */
    public static Path contracting(Path folder, String id, String version, String levels) {
        return unit(id, version, "good", "", "").header("Interlink-Schema", id + ";levels=\"" + levels + "\"").entry("db/" + id + "/C2__old.sql", "select 1")
                .write(folder.resolve(id + "-" + version + "-contracting.jar"));
    }

    /** Refers to the live channel. @param permissions what its header asks for */
    public static Path live(Path folder, String id, String version, String permissions) {
        Jar jar = unit(id, version, "good", "<reference name=\"live\" interface=\"eu.interlink.interlinker.platform.Live\"/>", "");
        return (permissions.isEmpty() ? jar : jar.header("Interlinker-Permissions", permissions)).write(folder.resolve(id + "-" + version + "-live.jar"));
    }

    /** With a further component, whose class is not in the jar. */
    public static Path jarWithout(Path folder, String id, String version, String service) {
        return unit(id, version, "good", "", "").header("Service-Component", "OSGI-INF/*.xml")
                .entry("OSGI-INF/screen.xml", component("vendor.Screen", service, id, "")).write(folder.resolve(id + "-" + version + "-" + service + ".jar"));
    }

    /** Tied to another one, or the one that others are tied to. @param header Provide-Capability or Require-Capability */
    public static Path tied(Path folder, String id, String version, String header) {
        return unit(id, version, "good", "", "").header(header, "org.example.tie").write(folder.resolve(id + "-" + version + "-tied.jar"));
    }

    /** With a job. @param every what its service says of the time between two runs */
    public static Path working(Path folder, String id, String version, String every) {
        return unit(id, version, "good", "", "").header("Service-Component", "OSGI-INF/*.xml").type(SampleJob.class)
                .entry("OSGI-INF/job.xml", component(SampleJob.class.getName(), "eu.interlink.interlinker.Job", id,
                        "<property name=\"interlinker.every\" value=\"" + every + "\"/>")).write(folder.resolve(id + "-" + version + "-working.jar"));
    }

    /** @param range directive behind the import of the API */
    private static Jar unit(String id, String version, String behaviour, String reference, String range) {
        return Jar.unit(id, version)
                .header("Import-Package", "eu.interlink.interlinker" + range + ",eu.interlink.interlinker.platform,jakarta.servlet,jakarta.servlet.http,org.osgi.framework")
                .header("Service-Component", "OSGI-INF/sample.xml,OSGI-INF/servlet.xml").entry("behaviour.txt", behaviour).entry("id.txt", id)
                .type(Sample.class).type(SampleServlet.class)
                .entry("OSGI-INF/sample.xml", component(Sample.class.getName(), "eu.interlink.interlinker.Interlinker", id, reference)
                        .replace("<scr:component ", "<scr:component activate=\"activate\" deactivate=\"deactivate\" "))
                .entry("OSGI-INF/servlet.xml", component(SampleServlet.class.getName(), "jakarta.servlet.Servlet", id,
                        "<property name=\"interlinker.public\" type=\"String\" value=\"/about\"/>"));
    }

    private static String component(String type, String service, String id, String more) {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%s">
                  <implementation class="%s"/>
                  <property name="interlinker.id" value="%s"/>
                  %s
                  <service><provide interface="%s"/></service>
                </scr:component>
                """.formatted(type.substring(type.lastIndexOf('.') + 1), type, id, more, service);
    }
}
