package eu.interlink.ui.host.internal.interlinker;

import java.util.concurrent.CompletableFuture;

/** A place in an open page that shows a screen of some bundle, and moves to the version in use when it is told so. */
interface Follower {

    /** @param id of an Interlinker, or symbolic name of a part of the platform */
    boolean shows(String id);

    /** Moves to the version in use now, if it shows another one. @return completes when nothing of the old version is shown here any more */
    CompletableFuture<Void> follow();
}
