package eu.interlink.interlinkers.documents.view;

import com.vaadin.flow.component.Component;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.interlinker.platform.PersonNames;
import eu.interlink.interlinkers.documents.Documents;
import eu.interlink.interlinkers.documents.DocumentsInterlinker;
import eu.interlink.ui.api.ResourceContext;
import eu.interlink.ui.api.ResourceView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Opens the screen of a document. */
@org.osgi.service.component.annotations.Component(property = Interlinker.ID + "=" + DocumentsInterlinker.ID)
public final class DocumentsView implements ResourceView {

    private final Documents documents;
    private final PersonNames names;
    private final Live live;

    @Activate
    public DocumentsView(@Reference Documents documents, @Reference PersonNames names, @Reference Live live) {
        this.documents = documents;
        this.names = names;
        this.live = live;
    }

    @Override
    public Component open(ResourceContext context) {
        return new DocumentScreen(documents, names, live, context);
    }
}
