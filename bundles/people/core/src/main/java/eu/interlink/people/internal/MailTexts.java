package eu.interlink.people.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What stands in the mails of this area, in the reader's language, else in English. */
final class MailTexts {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private MailTexts() {
    }

    static String get(Locale reader, String key, Object... values) {
        return new MessageFormat(ResourceBundle.getBundle("mails.people", reader, MailTexts.class.getClassLoader(), NO_FALLBACK).getString(key), reader).format(values);
    }
}
