package eu.interlink.coproduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Advises a {@link CooperationModel} by a table of rules. Three questions have equal weight; each answer speaks for one model with two points and for a
 * neighbour with one. More points come first, equal ones in the order of the models, so that the same answers always get the same advice.
 */
public final class CooperationAdvice {

    /** Something that is asked. */
    public enum Question {
        /** Who decides what is made. */
        DECIDES,
        /** Who does the work from day to day. */
        WORKS,
        /** What the administration gives. */
        GIVES
    }

    /** What may be answered, with the models that it speaks for. */
    public enum Answer {
        ADMINISTRATION_DECIDES(Question.DECIDES, CooperationModel.C2G, CooperationModel.JOINT),
        BOTH_DECIDE(Question.DECIDES, CooperationModel.JOINT, CooperationModel.C2G),
        CITIZENS_DECIDE_IN_A_FRAME(Question.DECIDES, CooperationModel.G2C, CooperationModel.JOINT),
        CITIZENS_DECIDE(Question.DECIDES, CooperationModel.C2C, CooperationModel.G2C),
        ADMINISTRATION_WORKS(Question.WORKS, CooperationModel.C2G, CooperationModel.JOINT),
        BOTH_WORK(Question.WORKS, CooperationModel.JOINT, CooperationModel.C2G),
        CITIZENS_WORK_WITH_MEANS(Question.WORKS, CooperationModel.G2C, CooperationModel.C2C),
        CITIZENS_WORK(Question.WORKS, CooperationModel.C2C, CooperationModel.G2C),
        GIVES_SERVICE(Question.GIVES, CooperationModel.C2G, CooperationModel.JOINT),
        GIVES_SHARE(Question.GIVES, CooperationModel.JOINT, CooperationModel.G2C),
        GIVES_MEANS(Question.GIVES, CooperationModel.G2C, CooperationModel.JOINT),
        GIVES_ROOM(Question.GIVES, CooperationModel.C2C, CooperationModel.G2C);

        /** For the model that an answer speaks for first. */
        private static final int FIRST = 2;
        private static final int SECOND = 1;

        private final Question question;
        private final CooperationModel first;
        private final CooperationModel second;

        Answer(Question question, CooperationModel first, CooperationModel second) {
            this.question = question;
            this.first = first;
            this.second = second;
        }

        public Question question() {
            return question;
        }

        /** How much it speaks for a model: 2, 1 or 0. */
        public int pointsFor(CooperationModel model) {
            if (model == first) {
                return FIRST;
            }
            return model == second ? SECOND : 0;
        }
    }

    /**
     * Advice for one model.
     *
     * @param points  0 to 6
     * @param because the answers that speak for it, the strongest first
     */
    public record Advice(CooperationModel model, int points, List<Answer> because) {
    }

    private CooperationAdvice() {
    }

    /** What may be answered to a question, from the administration to the citizens. */
    public static List<Answer> answers(Question question) {
        return Arrays.stream(Answer.values()).filter(answer -> answer.question == question).toList();
    }

    /** All models, the best first. @param answers of two to the same question the last counts; questions may be left out */
    public static List<Advice> of(List<Answer> answers) {
        Map<Question, Answer> given = new EnumMap<>(Question.class);
        answers.forEach(answer -> given.put(answer.question, answer));
        List<Advice> advice = new ArrayList<>();
        for (CooperationModel model : CooperationModel.values()) {
            List<Answer> because = given.values().stream().filter(answer -> answer.pointsFor(model) > 0)
                    .sorted(Comparator.comparingInt((Answer answer) -> answer.pointsFor(model)).reversed()).toList();
            advice.add(new Advice(model, because.stream().mapToInt(answer -> answer.pointsFor(model)).sum(), because));
        }
        advice.sort(Comparator.comparingInt(Advice::points).reversed());
        return List.copyOf(advice);
    }
}
