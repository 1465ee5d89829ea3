package eu.interlink.rest.internal;

import eu.interlink.interlinker.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says in plain words what is wrong with a JSON body, and where. Java's words stay inside. */
final class BodyProblems {

    private BodyProblems() {
    }

    static Problem of(JacksonException failure) {
        if (failure.getCause() instanceof Problem problem) {
            return problem;
        }
        String field = field(failure);
        return switch (failure) {
            case InputCoercionException range -> Problem.invalid("wrong-value", "The field '" + field + "' must be " + wanted(range.getTargetType()) + ".",
                    "field", field);
            case StreamReadException broken -> Problem.invalid("not-json", "The body is not valid JSON" + place(broken) + ".");
            case UnrecognizedPropertyException unknown -> Problem.invalid("unknown-field", "There is no field '" + field + "'. Known here: "
                    + unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")) + ".", "field", field);
            case InvalidFormatException wrong -> Problem.invalid("wrong-value", "The field '" + field + "' must be " + wanted(wrong.getTargetType())
                    + ".", "field", field);
            case ValueInstantiationException refused -> Problem.invalid("wrong-value", "The field '" + field + "' has a value that is not allowed.",
                    "field", field);
            default -> mismatch(failure, field);
        };
    }

    private static Problem mismatch(JacksonException failure, String field) {
        String message = String.valueOf(failure.getOriginalMessage());
        // Jackson has no type of its own for a part that is missing.
        if (message.contains("FAIL_ON_NULL") || message.contains("null` into")) {
            return Problem.invalid("field-missing", "The field '" + field + "' is missing.", "field", field);
        }
        if (message.startsWith("No content")) {
            return Problem.invalid("not-json", "The body is empty. Send a JSON object.");
        }
        return Problem.invalid("wrong-value", field.isEmpty() ? "The body has the wrong form. See the description of the API."
                : "The field '" + field + "' has the wrong form. See the description of the API.", "field", field);
    }

    private static String place(StreamReadException broken) {
        TokenStreamLocation place = broken.getLocation();
        return place == null || place.getLineNr() < 1 ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }

    private static String field(JacksonException failure) {
        List<JacksonException.Reference> path = failure.getPath();
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference reference : path) {
            if (reference.getPropertyName() == null) {
                field.append('[').append(reference.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return field.toString();
    }

    private static String wanted(Class<?> type) {
        if (type == null) {
            return "a value of another kind";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "int", "long", "Integer", "Long", "BigInteger" -> "a whole number in range";
            case "double", "Double", "float", "Float", "BigDecimal" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "UUID" -> "an id (a UUID)";
            case "Instant" -> "a time such as 2026-01-31T12:00:00Z";
            case "LocalDate" -> "a date such as 2026-01-31";
            case "String" -> "text";
            default -> "a value of another kind";
        };
    }
}
