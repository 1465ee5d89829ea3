package eu.interlink.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import eu.interlink.ui.api.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Base of every view: path, title with at most one primary action, a sentence below it, content. The title is also the title of the
 * browser's window. A view that implements {@link eu.interlink.ui.api.Memento} keeps what was typed over restarts and lost sessions:
 * the page frame looks after that.
 */
@Tag("div")
public abstract class Page extends Component implements HasStyle, HasDynamicTitle {

    private final transient Texts texts;
    private final Breadcrumb path = new Breadcrumb();
    private final H1 title = new H1();
    private final Div primary = new Div();
    private final Paragraph subtitle = new Paragraph();
    private final Div content = new Div();
    private boolean pathIsOld;

    protected Page(Texts texts) {
        this.texts = texts;
        addClassName("il-page");
        Div head = new Div(title, primary);
        head.addClassName("il-page-head");
        primary.addClassName("il-page-primary");
        subtitle.addClassName("il-page-subtitle");
        content.addClassName("il-page-content");
        path.setVisible(false);
        subtitle.setVisible(false);
        primary.setVisible(false);
        title.setId("page-title");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().appendChild(path.getElement(), head.getElement(), subtitle.getElement(), content.getElement());
    }

    /** A text of the bundle in the reader's language. */
    public final String t(String key, Object... values) {
        return texts.get(getLocale(), key, values);
    }

    @Override
    public Locale getLocale() {
        return super.getLocale();
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    /** Sets the title; also that of the window when the page is open already. */
    public final void title(String text) {
        title.setText(text);
        if (isAttached()) {
            getUI().ifPresent(ui -> ui.getPage().setTitle(windowTitle(text)));
        }
    }

    /** What the window's title says for a page title. */
    public static String windowTitle(String pageTitle) {
        return pageTitle.isBlank() ? "Interlink" : pageTitle + " · Interlink";
    }

    /** One sentence below the title; an empty one takes it away. */
    public final void subtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isBlank());
    }

    /** Addresses of the path that leads here, outermost first. */
    public final List<String> path() {
        return path.addresses();
    }

    /** Empties the path. */
    public final void crumbs() {
        path.clear();
        path.setVisible(false);
    }

    /** Adds a step to the path that leads here; the page itself is not part of it. After {@link #clear()} the first step begins a new path. */
    public final void crumb(String address, String label) {
        if (pathIsOld) {
            crumbs();
            pathIsOld = false;
        }
        path.step(address, label);
        path.setVisible(true);
    }

    /** Puts the one primary action (or a row of actions) beside the title, instead of the former. */
    public final void primary(Component action) {
        primary.removeAll();
        primary.add(action);
        primary.setVisible(true);
    }

    public final void add(Component... components) {
        content.add(components);
    }

    public final void add(Collection<? extends Component> components) {
        content.add(List.copyOf(components));
    }

    /** Empties the content and the primary action, to draw anew. */
    public final void clear() {
        content.removeAll();
        primary.removeAll();
        primary.setVisible(false);
        pathIsOld = true;
    }
}
