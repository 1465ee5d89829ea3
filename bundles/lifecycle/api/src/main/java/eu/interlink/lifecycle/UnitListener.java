package eu.interlink.lifecycle;

import org.osgi.annotation.versioning.ConsumerType;

/** Told after something was installed, replaced or removed, or changed its state. Register it as a service; return quickly. */
@ConsumerType
public interface UnitListener {

    void changed(Unit unit);
}
