package eu.interlink.demo.internal;

import eu.interlink.coproduction.CooperationModel;
import eu.interlink.coproduction.Status;
import eu.interlink.interlinker.Right;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A process to be made.
 *
 * @param grants team to rights
 * @param steps  what was done in it, in order
 */
record DemoProcess(DemoPerson administrator, String name, String description, String language, UUID organisation, List<String> tags, CooperationModel model, Map<UUID, Set<Right>> grants,
        List<Step> steps) {

    private static final Set<Right> WORK = Set.of(Right.CREATE, Right.EDIT);

    /**
     * Work in one task.
     *
     * @param resource what was made in it, if anything
     */
    record Step(DemoPerson person, String task, Optional<Made> resource, Status status) {
    }

    /** @param entry key of the catalogue entry that it was started from */
    record Made(String name, String entry) {
    }

    static DemoProcess routes(DemoPeople.Made people) {
        return new DemoProcess(DemoPerson.ANNA, "Safer routes to school",
                "Parents, schools and the council find the dangerous places on the way to school and change them together.", "en", people.council(),
                List.of("mobility", "children", "safety"), CooperationModel.JOINT, Map.of(people.office(), Set.of(Right.CREATE, Right.EDIT, Right.DELETE), people.parents(), WORK),
                List.of(step(DemoPerson.ANNA, "task_describe_the_project", Status.FINISHED, "Safer routes on one page",
                                "knowledge/one_page_project_description"),
                        new Step(DemoPerson.ANNA, "task_agree_roles_and_rules", Optional.empty(), Status.FINISHED),
                        step(DemoPerson.TOM, "task_list_people_and_groups", Status.FINISHED, "Who walks, who drives, who decides",
                                "knowledge/stakeholder_register"),
                        step(DemoPerson.ANNA, "task_plan_engagement", Status.IN_PROGRESS, "How we invite parents", "knowledge/engagement_plan"),
                        step(DemoPerson.SOFIA, "task_ask_for_consent", Status.IN_PROGRESS, "Consent for the walk-along interviews",
                                "knowledge/information_sheet_and_consent")));
    }

    static DemoProcess budget(DemoPeople.Made people) {
        return new DemoProcess(DemoPerson.MARCO, "Piano partecipato del bilancio",
                "Chi abita a Monteverde, le associazioni e gli uffici decidono insieme come spendere una parte del bilancio.", "it", people.comune(),
                List.of("bilancio", "quartieri"), CooperationModel.C2G, Map.of(people.association(), WORK, people.studio(), WORK),
                List.of(step(DemoPerson.MARCO, "task_describe_the_project", Status.FINISHED, "Il bilancio partecipato in una pagina",
                                "knowledge/one_page_project_description"),
                        step(DemoPerson.LUCIA, "task_list_people_and_groups", Status.FINISHED, "Registro dei gruppi di quartiere",
                                "knowledge/stakeholder_register"),
                        step(DemoPerson.JANIS, "task_plan_engagement", Status.IN_PROGRESS, "Piano degli incontri nei quartieri",
                                "knowledge/engagement_plan")));
    }

    private static Step step(DemoPerson person, String task, Status status, String name, String entry) {
        return new Step(person, task, Optional.of(new Made(name, entry)), status);
    }
}
