package eu.interlink.ui.host.internal;

import eu.interlink.ui.api.Texts;

/** The host's own texts. */
public final class Words {

    public static final Texts TEXTS = Texts.of(Words.class);

    private Words() {
    }
}
