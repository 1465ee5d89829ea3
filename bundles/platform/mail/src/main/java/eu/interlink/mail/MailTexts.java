package eu.interlink.mail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What stands in the mails of an area, in the receiver's language, else in English. */
public final class MailTexts {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String name;
    private final ClassLoader loader;

    /** Texts in {@code mails/<area>*.properties} of the bundle that the class is in. */
    public MailTexts(String area, Class<?> inBundle) {
        name = "mails." + area;
        loader = inBundle.getClassLoader();
    }

    /** @throws java.util.MissingResourceException if there is no such text in English either */
    public String get(Locale receiver, String key, Object... values) {
        return new MessageFormat(ResourceBundle.getBundle(name, receiver, loader, NO_FALLBACK).getString(key), receiver).format(values);
    }
}
