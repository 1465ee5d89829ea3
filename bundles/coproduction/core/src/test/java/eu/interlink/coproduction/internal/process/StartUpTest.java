package eu.interlink.coproduction.internal.process;

import static eu.interlink.coproduction.internal.World.code;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.interlink.coproduction.CooperationAdvice;
import eu.interlink.coproduction.CooperationAdvice.Advice;
import eu.interlink.coproduction.CooperationAdvice.Answer;
import eu.interlink.coproduction.CooperationAdvice.Question;
import eu.interlink.coproduction.CooperationModel;
import eu.interlink.coproduction.Guide;
import eu.interlink.coproduction.Item;
import eu.interlink.coproduction.Process;
import eu.interlink.coproduction.ProcessingRegister;
import eu.interlink.coproduction.ProcessingRegister.LegalBasis;
import eu.interlink.coproduction.Processes;
import eu.interlink.coproduction.Processes.Party;
import eu.interlink.coproduction.Resources;
import eu.interlink.coproduction.StartUp.Point;
import eu.interlink.coproduction.StartUp.Step;
import eu.interlink.coproduction.internal.World;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Right;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a process needs follows from its state; which model of cooperation is advised follows from a table. */
class StartUpTest {

    private World world;
    private Caller ada;

    @BeforeEach
    void open() {
        world = new World("h2");
        world.interlinkers.install("documents");
        ada = world.people.person("Ada");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Set<Step> done(UUID process) {
        return world.startUp.points(ada, process).stream().filter(Point::done).map(Point::step).collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    @Test
    void each_step_is_done_by_what_is_done_and_undone_with_it() {
        UUID process = world.process(ada, "New").id();
        assertEquals(Set.of(), done(process));
        assertEquals(Arrays.asList(Step.values()), world.startUp.points(ada, process).stream().map(Point::step).toList());
        UUID city = world.people.organisation("City");
        Process now = world.processes.update(ada, process, new Processes.Draft("New", "For children", "en", Optional.of(city), List.of(), Optional.of(CooperationModel.G2C)), 1);
        assertEquals(EnumSet.range(Step.PURPOSE, Step.MODEL), done(process));
        Item phase = world.guide.add(ada, process, new Guide.Draft("Phase", "", Optional.empty(), Optional.empty()), 0);
        Item objective = world.guide.add(ada, phase.id(), new Guide.Draft("Objective", "", Optional.empty(), Optional.empty()), 0);
        assertEquals(EnumSet.range(Step.PURPOSE, Step.MODEL), done(process));
        Item task = world.guide.add(ada, objective.id(), new Guide.Draft("Task", "", Optional.empty(), Optional.of(LocalDate.of(2027, 3, 28))), 0);
        assertEquals(EnumSet.of(Step.PURPOSE, Step.ORGANISATION, Step.MODEL, Step.GUIDE, Step.DATES), done(process));
        Caller ben = world.people.person("Ben");
        world.processes.grant(ada, process, Party.person(ben.requirePerson()), Set.of(Right.VIEW), Set.of());
        world.assignments.assign(ada, task.id(), Party.person(ben.requirePerson()), "", Optional.empty());
        UUID resource = world.resources.create(ada, task.id(), new Resources.Draft(Optional.empty(), "Plan", "documents", Optional.empty())).id();
        assertEquals(EnumSet.complementOf(EnumSet.of(Step.PROTECTION)), done(process));
        world.register.update(ada, process, new ProcessingRegister.Draft("The province", "c", "o", "p", LegalBasis.CONSENT, "p", "d", "r", "", "e", "s"), 0);
        assertEquals(EnumSet.allOf(Step.class), done(process));
        world.resources.trash(ada, resource);
        world.processes.update(ada, process, new Processes.Draft("New", "", "en", Optional.empty()), now.version());
        assertEquals(EnumSet.of(Step.GUIDE, Step.PEOPLE, Step.DATES, Step.ASSIGNMENTS, Step.PROTECTION), done(process));
        assertEquals("not-allowed", code(() -> world.startUp.points(ben, process)));
    }

    @Test
    void each_question_has_an_answer_for_each_model_and_three_of_them_settle_it() {
        for (CooperationModel model : CooperationModel.values()) {
            List<Answer> answers = Arrays.stream(Question.values()).map(question -> CooperationAdvice.answers(question).stream()
                    .filter(answer -> answer.pointsFor(model) == 2).findFirst().orElseThrow()).toList();
            Advice best = CooperationAdvice.of(answers).getFirst();
            assertEquals(new Advice(model, 6, answers), best);
        }
    }

    @Test
    void mixed_answers_are_weighed_and_explained() {
        List<Advice> advice = CooperationAdvice.of(List.of(Answer.BOTH_DECIDE, Answer.CITIZENS_WORK_WITH_MEANS, Answer.GIVES_SHARE));
        assertEquals(new Advice(CooperationModel.JOINT, 4, List.of(Answer.BOTH_DECIDE, Answer.GIVES_SHARE)), advice.get(0));
        assertEquals(new Advice(CooperationModel.G2C, 3, List.of(Answer.CITIZENS_WORK_WITH_MEANS, Answer.GIVES_SHARE)), advice.get(1));
        assertEquals(new Advice(CooperationModel.C2G, 1, List.of(Answer.BOTH_DECIDE)), advice.get(2));
    }

    @Test
    void the_last_answer_to_a_question_counts_and_none_gives_no_points() {
        assertEquals(CooperationModel.C2C, CooperationAdvice.of(List.of(Answer.ADMINISTRATION_DECIDES, Answer.CITIZENS_DECIDE)).getFirst().model());
        assertEquals(List.of(0, 0, 0, 0), CooperationAdvice.of(List.of()).stream().map(Advice::points).toList());
        assertEquals(List.of(CooperationModel.values()), CooperationAdvice.of(List.of()).stream().map(Advice::model).toList());
    }
}
