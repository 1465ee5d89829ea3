package eu.interlink.coproduction.internal;

import eu.interlink.interlinker.Right;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Rights as the bit mask that the database keeps. */
public final class RightBits {

    /** Every right. */
    public static final Set<Right> ALL = Collections.unmodifiableSet(EnumSet.allOf(Right.class));

    /** What is left in a process that is finished or archived. */
    public static final Set<Right> IN_CLOSED = Collections.unmodifiableSet(EnumSet.of(Right.VIEW, Right.MANAGE));

    private RightBits() {
    }

    /** What the rights chosen really mean: managing includes everything, and whoever may do anything may see. */
    public static Set<Right> complete(Set<Right> chosen) {
        if (chosen.contains(Right.MANAGE)) {
            return ALL;
        }
        if (chosen.isEmpty()) {
            return Set.of();
        }
        EnumSet<Right> rights = EnumSet.copyOf(chosen);
        rights.add(Right.VIEW);
        return Collections.unmodifiableSet(rights);
    }

    /** Of these, what is left in a process that is finished or archived. */
    public static Set<Right> closed(Set<Right> rights) {
        EnumSet<Right> left = EnumSet.copyOf(IN_CLOSED);
        left.retainAll(rights);
        return Collections.unmodifiableSet(left);
    }

    public static int bits(Set<Right> rights) {
        return rights.stream().mapToInt(right -> 1 << right.ordinal()).reduce(0, (one, other) -> one | other);
    }

    public static Set<Right> rights(int bits) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (has(bits, right)) {
                rights.add(right);
            }
        }
        return Collections.unmodifiableSet(rights);
    }

    public static boolean has(int bits, Right right) {
        return (bits & 1 << right.ordinal()) != 0;
    }
}
