package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import eu.interlink.coproduction.CooperationAdvice;
import eu.interlink.coproduction.CooperationAdvice.Advice;
import eu.interlink.coproduction.CooperationAdvice.Answer;
import eu.interlink.coproduction.CooperationAdvice.Question;
import eu.interlink.coproduction.CooperationModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Advises a model of cooperation by three questions, and says which answers speak for it. */
final class AdviceDialog extends Dialog {

    private final transient Screen screen;
    private final transient Consumer<CooperationModel> take;
    private final transient Map<Question, Answer> answers = new EnumMap<>(Question.class);
    private final OrderedList advice = new OrderedList();

    /** @param take what is done with the model that somebody chooses */
    AdviceDialog(Screen screen, Consumer<CooperationModel> take) {
        this.screen = screen;
        this.take = take;
        setHeaderTitle(screen.t("advice.title"));
        setWidth("40rem");
        setMaxWidth("100%");
        add(new Paragraph(screen.t("advice.text")));
        for (Question question : Question.values()) {
            RadioButtonGroup<Answer> group = new RadioButtonGroup<>(screen.t("advice." + question));
            group.setId("advice-" + question.name().toLowerCase(Locale.ROOT));
            group.setItems(CooperationAdvice.answers(question));
            group.setItemLabelGenerator(answer -> screen.t("advice." + answer));
            group.addThemeName("vertical");
            group.addClassName("il-answers");
            group.addValueChangeListener(change -> {
                answers.put(question, change.getValue());
                draw();
            });
            add(group);
        }
        advice.setId("advice");
        advice.addClassName("il-advice");
        Div told = new Div(advice);
        told.getElement().setAttribute("aria-live", "polite");
        add(told);
        getFooter().add(new Button(screen.t("cancel"), click -> close()));
    }

    private void draw() {
        advice.removeAll();
        List<Advice> found = CooperationAdvice.of(List.copyOf(answers.values()));
        found.stream().filter(one -> one.points() > 0).forEach(one -> advice.add(line(one, one == found.getFirst())));
    }

    private ListItem line(Advice one, boolean best) {
        String name = screen.t("model." + one.model());
        String because = one.because().stream().map(answer -> screen.t("advice." + answer)).collect(Collectors.joining("; "));
        Button choose = new Button(screen.t("advice.take"), click -> {
            take.accept(one.model());
            close();
        });
        choose.setAriaLabel(screen.t("advice.take.named", name));
        if (best) {
            choose.setId("advice-best");
            choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return new ListItem(new H3(name), new Paragraph(screen.t("model." + one.model() + ".text")), screen.muted(screen.t("advice.because", one.points(), because)), choose);
    }
}
