package eu.interlink.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A Gantt chart: bars on days, one below the other, with arrows between them. Bars that are not fixed are moved by mouse (as a whole, or at either end) and by keyboard: up and
 * down go from bar to bar, left and right move by a day, with shift the last day, Enter opens. Days are those of the calendar, the same in every time zone.
 *
 * <p>The chart shows what somebody has moved until it is told: call {@link #setBars} with what is true now, or {@link #restore()}. It keeps focus and place when its bars change,
 * so leave it attached. Fingers scroll it and open bars, but drag nothing: offer a table with the same actions beside it.
 */
public final class Gantt extends Component implements HasStyle {

    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "/interlink/gantt/";
    private static final String ID = "event.detail.id";
    private static final String START = "event.detail.start";
    private static final String END = "event.detail.end";
    /** A browser knows an element by its tag as long as the page is open: another version needs another. */
    private static final String TAG = "il-gantt-" + hash("il-gantt.js", "il-gantt.css");

    /** What one column of the axis stands for. */
    public enum Scale {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /** How a bar looks; say in words too what the look says. */
    public enum Look {
        PHASE,
        OBJECTIVE,
        TASK,
        DONE,
        SLIP
    }

    /**
     * Something on the chart.
     *
     * @param name     shown in or beside the bar, as text
     * @param end      last day, not before the first
     * @param progress percent
     * @param after    ids of bars from which an arrow leads here; unknown ones are left out
     * @param fixed    whether it stays where it is
     * @param opens    whether it can be opened
     * @param label    what a screen reader says, beginning with the name
     */
    public record Bar(String id, String name, LocalDate start, LocalDate end, int progress, Look look, List<String> after, boolean fixed, boolean opens, String label) {
    }

    /** Somebody has moved a bar. Nothing is changed yet. */
    public record Moved(String id, LocalDate start, LocalDate end) {
    }

    /** @param label what it is, for screen readers */
    public Gantt(String label) {
        super(new Element(TAG));
        getElement().setAttribute("aria-label", label).setAttribute("lang", TimeText.conventions(KitTexts.reader()).toLanguageTag());
        setScale(Scale.WEEK);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule(FOLDER + "il-gantt.js?tag=" + TAG);
    }

    /** From top to bottom. */
    public void setBars(List<Bar> bars) {
        List<Map<String, Object>> shown = new ArrayList<>();
        bars.forEach(bar -> shown.add(Map.of("id", bar.id(), "name", bar.name(), "start", bar.start().toString(), "end", bar.end().toString(), "progress", bar.progress(),
                "look", bar.look().name().toLowerCase(Locale.ROOT), "after", bar.after(), "fixed", bar.fixed(), "opens", bar.opens(), "label", bar.label())));
        getElement().setPropertyList("bars", shown);
    }

    public void setScale(Scale scale) {
        getElement().setProperty("scale", scale.name());
    }

    /** Shows the bars again as they were set: what was moved is not kept. */
    public void restore() {
        getElement().callJsFunction("restore");
    }

    /** Puts the focus on a bar. */
    public void focus(String id) {
        getElement().callJsFunction("focusBar", id);
    }

    /** Called when somebody has moved a bar and does not go on moving it. Check what comes: browsers can send anything. */
    public void onMoved(Consumer<Moved> moved) {
        getElement().addEventListener("il-dates", event -> moved.accept(new Moved(text(event, ID), LocalDate.parse(text(event, START)), LocalDate.parse(text(event, END)))))
                .addEventData(ID).addEventData(START).addEventData(END);
    }

    /** Called with the id when somebody opens a bar. */
    public void onOpened(Consumer<String> opened) {
        getElement().addEventListener("il-open", event -> opened.accept(text(event, ID))).addEventData(ID);
    }

    private static String text(DomEvent event, String name) {
        return event.getEventData().get(name).asString();
    }

    private static String hash(String... files) {
        CRC32 sum = new CRC32();
        for (String file : files) {
            try (InputStream content = Gantt.class.getResourceAsStream("/META-INF/resources" + FOLDER + file)) {
                sum.update(content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
