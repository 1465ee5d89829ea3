package eu.interlink.interlinkers.dotvote.internal.view;

import com.vaadin.flow.component.Component;
import eu.interlink.interlinker.Interlinker;
import eu.interlink.interlinker.platform.Live;
import eu.interlink.interlinkers.dotvote.internal.DotVoteInterlinker;
import eu.interlink.interlinkers.dotvote.internal.data.DotVotes;
import eu.interlink.ui.api.ResourceContext;
import eu.interlink.ui.api.ResourceView;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Makes the screen of a vote. */
@org.osgi.service.component.annotations.Component(property = Interlinker.ID + "=" + DotVoteInterlinker.NAME)
public final class DotVoteView implements ResourceView {

    private final DotVotes votes;
    private final Live live;
    private final List<SectionFactory> sections;

    @Activate
    public DotVoteView(@Reference DotVotes votes, @Reference Live live,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<SectionFactory> sections) {
        this.votes = votes;
        this.live = live;
        this.sections = List.copyOf(sections);
    }

    @Override
    public Component open(ResourceContext context) {
        return new VotePanel(context, votes, live, sections.stream().map(factory -> factory.open(context)).toList());
    }
}
