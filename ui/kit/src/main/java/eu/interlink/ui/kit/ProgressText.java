package eu.interlink.ui.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.text.NumberFormat;

/** A progress bar and its percentage in words. */
public class ProgressText extends Div {

    /** @param percent 0 to 100; what lies outside is cut */
    public ProgressText(int percent) {
        addClassName("il-progress");
        int cut = Math.clamp(percent, 0, 100);
        ProgressBar bar = new ProgressBar(0, 100, cut);
        bar.getElement().setAttribute("aria-hidden", "true");
        Span text = new Span(NumberFormat.getPercentInstance(KitTexts.reader()).format(cut / 100.0));
        text.addClassName("il-progress-text");
        add(bar, text);
    }
}
