package eu.interlink.catalogue;

import eu.interlink.interlinker.LocalizedText;

/** A kind of problem that tasks have and Interlinkers address. All texts are plain text, with line breaks. @param id e.g. {@code ORG_PROBLEM_1} */
public record ProblemProfile(String id, LocalizedText name, LocalizedText description, LocalizedText functionality) {
}
