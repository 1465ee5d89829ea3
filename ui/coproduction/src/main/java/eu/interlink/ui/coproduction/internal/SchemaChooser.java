package eu.interlink.ui.coproduction.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import eu.interlink.catalogue.Schema;
import java.util.UUID;

/** Lets the administrator of an empty process choose a schema. */
final class SchemaChooser extends Div {

    SchemaChooser(Screen screen, UUID process) {
        addClassName("il-row");
        Select<Schema> schemas = new Select<>();
        schemas.setId("schema");
        schemas.setLabel(screen.t("new.schema"));
        schemas.setItems(screen.services().catalogue().schemas(Screen.caller()));
        schemas.setItemLabelGenerator(schema -> schema.name().in(screen.getLocale()));
        Button choose = new Button(screen.t("guide.choose"), click -> screen.attempt(() -> {
            if (schemas.getValue() != null) {
                screen.services().processes().applySchema(Screen.caller(), process, schemas.getValue().id());
                screen.draw();
            }
        }));
        add(schemas, choose);
    }
}
