package eu.interlink.product;

import static org.junit.Assert.assertTrue;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** The product as it ships. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DefaultFeaturesIT extends AllBundles {

    @Configuration
    public Option[] features() {
        return new Option[] {Product.of(Product.DEFAULT)};
    }

    @Test
    public void hasScreens() {
        assertTrue(platform().has("eu.interlink.ui.host"));
    }
}
