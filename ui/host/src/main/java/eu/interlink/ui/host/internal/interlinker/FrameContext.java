package eu.interlink.ui.host.internal.interlinker;

import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import eu.interlink.interlinker.platform.Rights;
import eu.interlink.ui.api.CurrentCaller;
import eu.interlink.ui.api.ResourceContext;
import eu.interlink.ui.kit.Notices;
import java.util.Locale;
import java.util.UUID;

/** What a screen of an Interlinker is told; rights are asked of the policy engine at each call. */
record FrameContext(String interlinker, UUID resource, String name, Locale locale, Rights rights) implements ResourceContext {

    @Override
    public Caller caller() {
        return CurrentCaller.get();
    }

    @Override
    public boolean may(Right right) {
        return rights.may(caller(), right, resource);
    }

    @Override
    public String address(String path) {
        return "/interlinkers/" + interlinker + "/" + path.replaceFirst("^/+", "");
    }

    @Override
    public void say(String text) {
        Notices.success(text);
    }
}
