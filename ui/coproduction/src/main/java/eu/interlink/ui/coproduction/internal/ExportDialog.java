package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import eu.interlink.coproduction.Resource;
import eu.interlink.coproduction.ResourceExports.Export;
import eu.interlink.coproduction.ResourceExports.Format;
import eu.interlink.coproduction.ResourceExports;
import eu.interlink.interlinker.Caller;
import eu.interlink.interlinker.Problem;
import eu.interlink.ui.kit.ProblemText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** Lets a person take a resource out as a file. The tool is asked in the background: a slow one holds up no page, and it can be left at any time. */
final class ExportDialog {

    private final Screen screen;
    private final Resource resource;
    private final Caller caller = Screen.caller();
    private final UI ui;
    private final Dialog dialog = new Dialog();
    private final Div content = new Div();
    private Optional<Export> file = Optional.empty();

    private ExportDialog(Screen screen, Resource resource, UI ui) {
        this.screen = screen;
        this.resource = resource;
        this.ui = ui;
    }

    static void open(Screen screen, Resource resource) {
        screen.getUI().ifPresent(ui -> new ExportDialog(screen, resource, ui).open());
    }

    private void open() {
        dialog.setHeaderTitle(screen.t("res.export.title", resource.name()));
        dialog.setWidth("28rem");
        dialog.setMaxWidth("100%");
        dialog.add(content);
        dialog.getFooter().add(new Button(screen.t("close"), click -> dialog.close()));
        dialog.addDetachListener(gone -> file.ifPresent(Export::close));
        content.setId("export");
        content.addClassName("il-actions");
        content.getElement().setAttribute("aria-live", "polite");
        show(new Paragraph(screen.t("res.export.asking")));
        dialog.open();
        background(() -> screen.services().exports().formats(caller, resource.id()), this::offer, unwanted -> { });
    }

    private void show(Component... parts) {
        content.removeAll();
        content.add(parts);
    }

    private void offer(List<Format> formats) {
        show(new Paragraph(screen.t(formats.isEmpty() ? "res.export.nothing" : "res.export.choose")));
        for (Format format : formats) {
            boolean archive = ResourceExports.ARCHIVE.equals(format.id());
            Button button = new Button(archive ? screen.t("res.export.archive") : format.name(), VaadinIcon.DOWNLOAD.create(), click -> make(format));
            button.setId("export-" + format.id());
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            content.add(button);
            if (archive) {
                content.add(screen.muted(screen.t("res.export.archive.text")));
            }
        }
    }

    private void make(Format format) {
        show(new Paragraph(screen.t("res.export.making")));
        background(() -> screen.services().exports().export(caller, resource.id(), format.id()), this::ready, Export::close);
    }

    private void ready(Export made) {
        file = Optional.of(made);
        Anchor save = new Anchor(DownloadHandler.fromInputStream(event -> new DownloadResponse(made.open(), made.fileName(), made.mediaType(), made.size())),
                screen.t("res.export.save", made.fileName()));
        save.setId("export-save");
        show(new Paragraph(screen.t("res.export.ready")), save);
    }

    /** @param unwanted gets what comes when nobody looks any more */
    private <T> void background(Supplier<T> work, Consumer<T> shown, Consumer<T> unwanted) {
        Thread.ofVirtual().inheritInheritableThreadLocals(false).name("interlink-export").start(() -> {
            try {
                T result = work.get();
                access(() -> {
                    if (dialog.isAttached()) {
                        shown.accept(result);
                    } else {
                        unwanted.accept(result);
                    }
                }, () -> unwanted.accept(result));
            } catch (Problem problem) {
                access(() -> failed(problem), () -> { });
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(ExportDialog.class).error("An export failed", e);
                access(() -> failed(Problem.unavailable("interlinker-failed", "The tool reported an error. Try again; if it happens again, tell an administrator.")), () -> { });
            }
        });
    }

    private void failed(Problem problem) {
        Paragraph text = new Paragraph(ProblemText.of(problem, screen.getLocale()));
        text.addClassName("il-failure");
        show(text);
    }

    private void access(Runnable work, Runnable gone) {
        try {
            ui.access(work::run);
        } catch (UIDetachedException e) {
            LoggerFactory.getLogger(ExportDialog.class).debug("The page was closed meanwhile", e);
            gone.run();
        }
    }
}
