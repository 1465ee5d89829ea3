package eu.interlink.audit.internal;

import eu.interlink.audit.Audit.Head;
import eu.interlink.audit.Audit.Verification;
import java.util.Optional;

/** Goes along the chain and stops at the first fault. */
final class Walk {

    private final Optional<Head> noted;
    private Head head = Head.START;
    private Optional<String> problem = Optional.empty();

    /** @param noted an entry that was noted earlier and must be there */
    Walk(Optional<Head> noted) {
        this.noted = noted;
    }

    /** @return false if the walk is over */
    boolean on(Link link) {
        problem = link.fault(head.number(), head.hash());
        if (problem.isEmpty()) {
            head = new Head(link.number(), link.hash());
            problem = noted.filter(note -> note.number() == link.number() && !note.hash().equals(link.hash()))
                    .map(note -> "Entry " + link.number() + " is another one than was noted: the chain was written anew.");
        }
        return problem.isEmpty();
    }

    Verification end() {
        Optional<String> found = problem.or(() -> noted.filter(note -> note.number() > head.number())
                .map(note -> "The chain ends with entry " + head.number() + ", but entry " + note.number() + " was noted: its end was cut off."));
        return new Verification(found.isEmpty(), head.number(), head, found);
    }
}
