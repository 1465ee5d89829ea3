package eu.interlink.ui.admin.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import eu.interlink.lifecycle.Plan.Use;
import eu.interlink.lifecycle.Purged;
import eu.interlink.ui.kit.Facts;
import java.util.Map;
import java.util.stream.Collectors;

/** The proof that data was deleted: what was there, and what was counted afterwards. */
final class PurgedDialog extends Dialog {

    PurgedDialog(Screen screen, String name, Purged purged) {
        setHeaderTitle(screen.t("purged.title", name));
        Facts facts = new Facts();
        Map<String, Long> left = purged.left().stream().collect(Collectors.toMap(Use::what, Use::amount, Long::sum));
        purged.before().forEach(use -> facts.fact(PlanDialog.kind(screen, use), screen.t("purged.counted", use.amount(), left.getOrDefault(use.what(), 0L))));
        add(new Paragraph(screen.t(purged.complete() ? "purged.complete" : "purged.pending")), facts);
        Button close = new Button(screen.t("close"), click -> close());
        close.setId("purged-close");
        getFooter().add(close);
    }
}
