package eu.interlink.launcher;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Keys and signatures of publishers, without a server: the lifecycle's own classes do it. */
final class Signing {

    private static final String SIGNER = "eu.interlink.lifecycle.internal.trust.Signer";

    private final Layout layout;
    private final PrintStream out;

    Signing(Layout layout, PrintStream out) {
        this.layout = layout;
        this.out = out;
    }

    /** @param words {@code keygen}, {@code sign}, {@code detach} or {@code verify}, and what belongs to it */
    void run(List<String> words) throws Exception {
        List<String> all = new ArrayList<>(words);
        if (words.getFirst().equals("verify") && words.size() == 2) {
            all.add(layout.home().resolve("conf/trust").toString());
            all.add(layout.data().resolve("conf/trust").toString());
        }
        out.println(BundleProgram.run(layout, SIGNER, all, words.getFirst().equals("verify") ? Exit.REFUSED : Exit.USAGE, "eu.interlink.lifecycle.core",
                "eu.interlink.lifecycle.api"));
    }
}
