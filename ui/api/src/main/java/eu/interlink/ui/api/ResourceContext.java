package eu.interlink.ui.api;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import java.util.Locale;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** What the platform tells a {@link ResourceView}. */
@ProviderType
public interface ResourceContext {

    Caller caller();

    UUID resource();

    /** Name that people gave it. */
    String name();

    /** Language of the reader. */
    Locale locale();

    /** Asked of the policy engine at each call. */
    boolean may(Right right);

    /** Address of a path of the bundle's own servlet, e.g. {@code /interlinkers/documents/...}, for links and images. */
    String address(String path);

    /** Short message at the edge of the screen, read out by screen readers. */
    void say(String text);
}
