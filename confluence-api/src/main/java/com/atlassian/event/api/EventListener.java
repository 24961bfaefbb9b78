package com.atlassian.event.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.rfcdesk.signature.Verified;

/** Marks a method that the publisher calls. Documented: atlassian-event (open source). */
@Verified("used on Confluence 10.0.1 by atlassian-slack-integration-server")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface EventListener {}
