package eu.interlink.people.internal.rest;

import eu.interlink.interlinker.Page;
import eu.interlink.people.Retention;
import eu.interlink.people.Retention.Draft;
import eu.interlink.people.Retention.Preview;
import eu.interlink.people.Retention.Rules;
import eu.interlink.people.Retention.Stuck;
import eu.interlink.people.internal.Actions;
import eu.interlink.rest.Call;
import eu.interlink.rest.Endpoint;
import eu.interlink.rest.Endpoint.Parameter;
import eu.interlink.rest.Endpoints;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How long accounts are kept that nobody uses. */
@Component
public final class RetentionEndpoints implements Endpoints {

    /** @param months 0 for never */
    record RulesChange(int months, int days, int version) {
    }

    private static final String RULES = "/retention";

    private final Retention retention;

    @Activate
    public RetentionEndpoints(@Reference Retention retention) {
        this.retention = retention;
    }

    @Override
    public String tag() {
        return "People";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(RULES, Actions.RETENTION, "How long accounts are kept that nobody uses.", Rules.class, call -> retention.rules(call.caller())),
                Endpoint.put(RULES, Actions.RETENTION, "Changes how long accounts are kept that nobody uses.", RulesChange.class, Rules.class, this::update),
                Endpoint.get(RULES + "/preview", Actions.RETENTION, "What would happen at the next run.", Preview.class,
                        call -> retention.preview(call.caller(), call.integer("months", retention.rules(call.caller()).months())))
                        .with(new Parameter("months", "Instead of those that are saved.", true)),
                Endpoint.get(RULES + "/stuck", Actions.RETENTION, "Whose account is kept because nobody else administers something, the longest first.",
                        Lists.of(Page.class, Stuck.class), call -> retention.stuck(call.caller(), call.offset(), call.limit())).paged());
    }

    private Rules update(Call call) {
        RulesChange body = call.body(RulesChange.class);
        return retention.update(call.caller(), new Draft(body.months(), body.days()), body.version());
    }
}
