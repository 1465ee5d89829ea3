package eu.interlink.ui.admin.internal;

import eu.interlink.ui.kit.ActionLink;
import eu.interlink.lifecycle.Failure;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import eu.interlink.interlinker.Caller;
import eu.interlink.lifecycle.KeptVersion;
import eu.interlink.lifecycle.Leftover;
import eu.interlink.lifecycle.Lifecycle;
import eu.interlink.lifecycle.Plan;
import eu.interlink.lifecycle.Purged;
import eu.interlink.lifecycle.Unit;
import eu.interlink.lifecycle.UnitDetail;
import eu.interlink.lifecycle.UnitTransfer;
import eu.interlink.ui.kit.Facts;
import eu.interlink.ui.kit.Notices;
import eu.interlink.ui.kit.TimeText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** What an administrator can do with a unit that is installed. Each change is shown as a plan first. */
final class UnitActions {

    /** So many failures are shown. */
    private static final int LATELY = 5;

    private final Screen screen;
    private final Lifecycle lifecycle;
    private final ScopeDialog scope;
    private final UnitTransfer transfer;
    private final UnitChanges changes;
    private final Runnable redraw;

    UnitActions(Screen screen, Lifecycle lifecycle, ScopeDialog scope, UnitTransfer transfer, UnitChanges changes, Runnable redraw) {
        this.screen = screen;
        this.lifecycle = lifecycle;
        this.scope = scope;
        this.transfer = transfer;
        this.changes = changes;
        this.redraw = redraw;
    }

    /** @param change DISABLE or ENABLE */
    void plan(Unit unit, String name, Plan.Change change) {
        Caller caller = Screen.caller();
        screen.attempt(() -> new PlanDialog(screen, changes, lifecycle.planChange(caller, unit.id(), change), name, () -> {
            if (change == Plan.Change.DISABLE) {
                lifecycle.disable(caller, unit.id());
            } else {
                lifecycle.enable(caller, unit.id());
            }
        }, () -> {
            Notices.success(screen.t("units.done." + change, name));
            redraw.run();
        }).open());
    }

    /** The notice was read. */
    void acknowledge(Unit unit) {
        screen.attempt(() -> {
            lifecycle.acknowledge(Screen.caller(), unit.id());
            redraw.run();
        });
    }

    /** Asks which organisations may use it. */
    void scope(Unit unit, String name) {
        screen.attempt(() -> scope.open(unit.id(), name));
    }

    /** Takes its data out, or brings it back. */
    void data(Unit unit, String name) {
        new DataDialog(screen, transfer, unit.id(), name).open();
    }

    /** Permissions, use, data and calls of a unit. */
    Facts facts(String id) {
        Facts facts = new Facts();
        screen.attempt(() -> {
            UnitDetail detail = lifecycle.detail(Screen.caller(), id);
            facts.fact(screen.t("units.bundle"), detail.symbolicName());
            facts.fact(screen.t("units.permissions"), detail.permissions().isEmpty() ? screen.t("units.permissions.none")
                    : detail.permissions().stream().map(word -> PlanDialog.permission(screen, word)).collect(Collectors.joining(" · ")));
            String use = detail.use().stream().filter(one -> one.amount() > 0).map(one -> PlanDialog.used(screen, one)).collect(Collectors.joining(", "));
            facts.fact(screen.t("plan.use"), use.isEmpty() ? screen.t("units.use.none") : use);
            detail.level().ifPresent(level -> facts.fact(screen.t("units.level"), level));
            facts.fact(screen.t("units.calls"), screen.t("units.calls.counted", detail.calls(), detail.failed(), detail.slow()));
            facts.fact(screen.t("units.lately"), lately(detail.lately()));
            if (detail.documented()) {
                ActionLink guide = new ActionLink("admin/tools/" + id + "/guide", screen.t("units.guide"), VaadinIcon.BOOK);
                guide.setId("guide-" + id);
                facts.fact(screen.t("units.guide.of"), guide);
            }
        });
        return facts;
    }

    private Component lately(List<Failure> failures) {
        if (failures.isEmpty()) {
            return new Span(screen.t("units.lately.none"));
        }
        UnorderedList list = new UnorderedList();
        failures.stream().limit(LATELY).forEach(failure -> list.add(new ListItem(screen.t("units.lately.line", TimeText.of(failure.when()),
                failure.version(), failure.text()))));
        return list;
    }

    /** Asks what becomes of the data. */
    void remove(Unit unit, String name) {
        Caller caller = Screen.caller();
        DataQuestion question = new DataQuestion(screen, unit.id());
        AtomicReference<Optional<Purged>> purged = new AtomicReference<>(Optional.empty());
        AtomicBoolean deletes = new AtomicBoolean();
        screen.attempt(() -> {
            PlanDialog dialog = new PlanDialog(screen, changes, lifecycle.planChange(caller, unit.id(), Plan.Change.REMOVE), name, () -> {
                if (deletes.get()) {
                    purged.set(Optional.of(lifecycle.purge(caller, unit.id())));
                } else {
                    lifecycle.remove(caller, unit.id());
                }
            }, () -> {
                purged.get().ifPresentOrElse(result -> new PurgedDialog(screen, name, result).open(),
                        () -> Notices.success(screen.t("units.done.REMOVE", name)));
                redraw.run();
            });
            question.ask(dialog, deletes::set);
            dialog.open();
        });
    }

    /** Deletes what a removed one has left. */
    void purge(Leftover left) {
        Caller caller = Screen.caller();
        DataQuestion question = new DataQuestion(screen, left.id());
        AtomicReference<Purged> purged = new AtomicReference<>();
        PlanDialog dialog = new PlanDialog(screen, changes, left, () -> purged.set(lifecycle.purge(caller, left.id())), () -> {
            new PurgedDialog(screen, left.id(), purged.get()).open();
            redraw.run();
        });
        question.confirm(dialog);
        dialog.open();
    }

    /** The versions that can be returned to. */
    void versions(Unit unit, String name) {
        screen.attempt(() -> {
            List<KeptVersion> kept = lifecycle.kept(Screen.caller(), unit.id());
            Dialog dialog = new Dialog();
            dialog.setHeaderTitle(screen.t("versions.title", name));
            Div body = new Div(new Paragraph(screen.t("versions.now", unit.version())));
            if (kept.isEmpty()) {
                body.add(new Paragraph(screen.t("versions.none")));
            } else {
                UnorderedList list = new UnorderedList();
                list.addClassName("il-resources");
                kept.forEach(version -> list.add(line(dialog, unit, name, version)));
                body.add(list);
            }
            dialog.add(body);
            dialog.getFooter().add(new Button(screen.t("cancel"), click -> dialog.close()));
            dialog.open();
        });
    }

    private ListItem line(Dialog dialog, Unit unit, String name, KeptVersion version) {
        Span title = new Span(version.version());
        title.addClassName("il-resource-name");
        Div text = new Div(title, screen.muted(screen.t("versions.until", TimeText.of(version.replaced()))));
        text.addClassName("il-resource-text");
        Button back = new Button(screen.t("versions.return"), click -> {
            dialog.close();
            goBack(unit, name, version.version());
        });
        back.setAriaLabel(screen.t("versions.return.named", version.version()));
        Div line = new Div(text, back);
        line.addClassName("il-resource");
        return new ListItem(line);
    }

    private void goBack(Unit unit, String name, String version) {
        Caller caller = Screen.caller();
        Optional<String> wanted = Optional.of(version);
        screen.attempt(() -> new PlanDialog(screen, changes, lifecycle.planReturn(caller, unit.id(), wanted), name,
                () -> lifecycle.returnTo(caller, unit.id(), wanted), () -> {
                    Notices.success(screen.t("units.installed", name, version));
                    redraw.run();
                }).open());
    }
}
