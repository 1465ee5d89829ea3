package eu.interlink.ui.host.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vaadin.flow.component.html.Div;
import eu.interlink.interlinker.Caller;
import eu.interlink.ui.api.Texts;
import eu.interlink.ui.api.View;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContributedViewTest {

    @ParameterizedTest(name = "a view that is {0}: guest {1}, person {2}, editor {3}, administrator {4}")
    @CsvSource({View.PUBLIC + ",true,true,true,true", View.SIGNED_IN + ",false,true,true,true", View.EDITOR + ",false,false,true,true",
        View.ADMIN + ",false,false,false,true", "misspelt,false,false,false,true"})
    void access_is_decided_by_role(String access, boolean guest, boolean person, boolean editor, boolean administrator) {
        ContributedView view = new ContributedView("x", Div.class, access, Optional.empty(), "", 50, Texts.of(Texts.class));
        assertEquals(guest, view.mayEnter(Caller.anonymous(Locale.ENGLISH)));
        assertEquals(person, view.mayEnter(caller()));
        assertEquals(editor, view.mayEnter(caller(Caller.ROLE_EDITOR)));
        assertEquals(administrator, view.mayEnter(caller(Caller.ROLE_ADMIN)));
    }

    private static Caller caller(String... roles) {
        return new Caller(Caller.Kind.PERSON, Optional.of(UUID.randomUUID()), "Ada", Set.of(roles), Locale.ENGLISH, ZoneOffset.UTC);
    }
}
