package eu.interlink.ui.host.internal.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeviceTest {

    @Test
    void browsers_are_named_as_people_know_them() {
        assertEquals("Firefox, Windows", Device.name("Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"));
        assertEquals("Edge, Windows", Device.name("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0"));
        assertEquals("Chrome, Android", Device.name("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"));
        assertEquals("Safari, iPhone", Device.name("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/605.1"));
    }

    @Test
    void what_is_not_known_is_shown_shortened() {
        assertEquals("curl/8.0", Device.name("curl/8.0"));
        assertEquals(60, Device.name("x".repeat(500)).length());
        assertEquals("", Device.name(null));
    }
}
