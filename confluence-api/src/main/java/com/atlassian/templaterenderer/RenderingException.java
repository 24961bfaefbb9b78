package com.atlassian.templaterenderer;

import net.rfcdesk.signature.Verified;

/** A template that could not be rendered. Documented: atlassian-template-renderer (open source). */
@Verified("atlassian-template-renderer source (open source)")
public class RenderingException extends RuntimeException {
    public RenderingException(String message, Throwable cause) {
        super(message, cause);
    }
}
