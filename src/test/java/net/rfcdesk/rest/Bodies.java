package net.rfcdesk.rest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What requests send. */
final class Bodies {

    static final InputStream NONE = InputStream.nullInputStream();

    private Bodies() {}

    static InputStream of(String text) {
        return new ByteArrayInputStream((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
    }
}
