package eu.interlink.product;

import com.vaadin.flow.component.html.Div;

/** A view that tests put into the jar of a tool. */
public final class LateView extends Div {

    static final String ROUTE = "late";
    static final String COMPONENT = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="eu.interlink.product.LateView">
              <property name="interlink.view.route" value="late"/>
              <service scope="prototype"><provide interface="com.vaadin.flow.component.Component"/></service>
              <implementation class="eu.interlink.product.LateView"/>
            </scr:component>
            """;

    private static final long serialVersionUID = 1L;

    public LateView() {
        setId("late-view");
        setText("Here now");
    }
}
