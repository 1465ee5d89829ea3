package eu.interlink.product;

import static org.junit.Assert.assertFalse;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Without screens the platform, and an Interlinker that has screens, run all the same. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class HeadlessIT extends ToolComesAndGoes {

    @Configuration
    public Option[] features() {
        return new Option[] {Product.of(Product.HEADLESS)};
    }

    @Test
    public void hasNoScreensAndNoVaadin() {
        assertFalse(platform().has("eu.interlink.ui.host"));
        assertFalse(platform().has("eu.interlink.libraries.vaadin"));
    }
}
