package eu.interlink.catalogue;

import eu.interlink.interlinker.LocalizedText;

/** A kind of problem that tasks have and Interlinkers address. @param id e.g. {@code ORG_PROBLEM_1} */
public record ProblemProfile(String id, LocalizedText name, LocalizedText description, LocalizedText functionality) {
}
