package eu.interlink.coproduction.internal.open;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What stands in the mails of this area, in the receiver's language, else in English. */
final class MailTexts {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private MailTexts() {
    }

    static String get(Locale receiver, String key, Object... values) {
        ResourceBundle texts = ResourceBundle.getBundle("mails.coproduction", receiver, MailTexts.class.getClassLoader(), NO_FALLBACK);
        return new MessageFormat(texts.getString(key), receiver).format(values);
    }
}
