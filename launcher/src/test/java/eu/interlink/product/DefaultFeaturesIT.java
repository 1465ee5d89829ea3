package eu.interlink.product;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.ServiceRegistration;

/** The product as it ships. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DefaultFeaturesIT extends ToolComesAndGoes {

    @Configuration
    public Option[] features() {
        return new Option[] {Product.of(Product.DEFAULT, Map.of("rest.rate", "0"))};
    }

    @Test
    public void hasScreens() {
        assertTrue(platform().has("eu.interlink.ui.host"));
    }

    @Test
    public void everyServiceAsksThePolicyForWhoeverCalls() throws Exception {
        PolicyMatrix matrix = new PolicyMatrix(context());
        assertEquals(List.of(), matrix.holes());
        assertTrue("only " + matrix.size() + " methods", matrix.size() > 80);
    }

    @Test
    public void everyEndpointObeysThePolicyAndWithstandsWhatIsSent() throws Exception {
        EndpointMatrix matrix = new EndpointMatrix(context());
        assertEquals("", String.join("\n", matrix.holes()));
        assertTrue("only " + matrix.size() + " endpoints", matrix.size() > 100);
    }

    @Test
    public void aViewHasItsAddressAsLongAsItsServiceIsThere() throws Exception {
        assertEquals(404, platform().get("/" + PassingView.ROUTE).statusCode());
        ServiceRegistration<?> view = PassingView.register(context());
        assertEquals(200, platform().get("/" + PassingView.ROUTE).statusCode());
        view.unregister();
        assertEquals(404, platform().get("/" + PassingView.ROUTE).statusCode());
    }
}
