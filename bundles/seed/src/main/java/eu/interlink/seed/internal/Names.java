package eu.interlink.seed.internal;

import eu.interlink.store.WordIndex;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names of people and things, put together from syllables as they sound in the languages of the platform. Nobody has them but by chance. */
final class Names {

    /** @param work what processes, teams and documents are about */
    private record Language(String tag, List<String> starts, List<String> middles, List<String> ends, List<String> families, List<String> work) {
    }

    private static final List<Language> LANGUAGES = List.of(
            new Language("en", List.of("Al", "Ed", "Har", "Jen", "Mar", "Wil", "Os", "Ther"), List.of("", "li", "man", "we"), List.of("ton", "ric", "na", "ley", "mond", "vin", "sa"),
                    List.of("field", "worth", "combe", "stead", "wick", "bourne", "shaw"), List.of("Safer crossings", "Open garden", "Repair evening", "Quiet streets")),
            new Language("it", List.of("An", "Bea", "Car", "Fio", "Giu", "Lo", "Mar", "Ste"), List.of("", "ri", "lo", "se"), List.of("tta", "na", "ndro", "lia", "renzo", "na", "cio"),
                    List.of("relli", "dini", "zzetti", "moni", "telli", "ricci", "lfi"), List.of("Bilancio di quartiere", "Orti comuni", "Strade sicure", "Casa dei libri")),
            new Language("es", List.of("Al", "Be", "Car", "Es", "Jo", "Ma", "Pa", "Ro"), List.of("", "te", "ri", "lu"), List.of("mena", "lián", "sto", "cía", "nio", "ndra", "blo"),
                    List.of("rrero", "dález", "vedra", "mínguez", "cares", "ntero", "llés"), List.of("Barrio verde", "Mercado abierto", "Ruta escolar", "Agua limpia")),
            new Language("lv", List.of("Ai", "Dai", "Il", "Jā", "Lai", "Mā", "Rai", "Zi"), List.of("", "va", "no", "ri"), List.of("ga", "nis", "ma", "rtiņš", "ta", "vars", "nta"),
                    List.of("kalns", "liepa", "strauts", "bērziņš", "zars", "lauks", "egle"), List.of("Drošs ceļš", "Pagalma svētki", "Pilsētas dārzs", "Kopā ar upi")));
    private static final Pattern NOT_IN_ADDRESSES = Pattern.compile("[^a-z]+");

    private final RandomGenerator random;

    Names(RandomGenerator random) {
        this.random = random;
    }

    private Language language() {
        return any(LANGUAGES);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A given name and a family name. */
    String person() {
        Language language = language();
        return any(language.starts) + any(language.middles) + any(language.ends) + " " + any(language.starts) + any(language.middles) + any(language.families);
    }

    /** An address that nobody else has, of a domain that is for examples (RFC 2606). @param number a new one each time */
    static String email(String person, int number) {
        return NOT_IN_ADDRESSES.matcher(WordIndex.key(person)).replaceAll(".") + "." + number + DOMAIN;
    }

    /** What the addresses of all seeded people end with. */
    static final String DOMAIN = "@seed.example.org";

    /** A name of something that people do, with the language that it is in. @param number told at the end */
    Title title(int number) {
        Language language = language();
        return new Title(any(language.work) + " " + any(language.starts) + any(language.middles) + any(language.families) + " " + number, language.tag);
    }

    record Title(String name, String language) {
    }
}
