package eu.interlink.coproduction.internal.register;

import eu.interlink.coproduction.ProcessingRegister.Draft;
import eu.interlink.coproduction.ProcessingRegister.Field;
import eu.interlink.coproduction.ProcessingRegister.LegalBasis;
import java.util.Arrays;
import java.util.List;

/** What a record does not say yet. */
final class Gaps {

    private Gaps() {
    }

    static List<Field> in(Draft draft) {
        return Arrays.stream(Field.values()).filter(field -> missing(draft, field)).toList();
    }

    private static boolean missing(Draft draft, Field field) {
        return switch (field) {
            case CONTROLLER -> draft.controller().isEmpty();
            case CONTACT -> draft.contact().isEmpty();
            case OFFICER -> draft.officer().isEmpty();
            case PURPOSES -> draft.purposes().isEmpty();
            case LEGAL_BASIS -> draft.legalBasis() == LegalBasis.NOT_DECIDED;
            case PEOPLE -> draft.people().isEmpty();
            case DATA -> draft.data().isEmpty();
            case RECIPIENTS -> draft.recipients().isEmpty();
            case ERASURE -> draft.erasure().isEmpty();
            case SECURITY -> draft.security().isEmpty();
        };
    }
}
