package eu.interlink.rest.internal;

import eu.interlink.rest.Endpoints;
import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** A reference that only knows its age; higher references are those of older services. */
record TestReference(long age) implements ServiceReference<Endpoints> {

    @Override
    public int compareTo(Object other) {
        return Long.compare(((TestReference) other).age, age);
    }

    @Override
    public Object getProperty(String key) {
        return null;
    }

    @Override
    public String[] getPropertyKeys() {
        return new String[0];
    }

    @Override
    public Bundle getBundle() {
        return null;
    }

    @Override
    public Bundle[] getUsingBundles() {
        return new Bundle[0];
    }

    @Override
    public boolean isAssignableTo(Bundle bundle, String className) {
        return true;
    }

    @Override
    public Dictionary<String, Object> getProperties() {
        return new Hashtable<>();
    }

    @Override
    public <A> A adapt(Class<A> type) {
        return null;
    }
}
