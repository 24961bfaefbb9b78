package com.atlassian.templaterenderer;

import net.rfcdesk.signature.Unverified;

/** A template that could not be rendered. Documented: atlassian-template-renderer (open source). */
@Unverified(
        "its source is public, but of no version that is named; to be verified by compiling against the real artifact")
public class RenderingException extends RuntimeException {
    public RenderingException(String message, Throwable cause) {
        super(message, cause);
    }
}
