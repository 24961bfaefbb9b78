package com.atlassian.plugins.rest.api.security.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.rfcdesk.signature.Verified;

/** A REST resource that checks access itself. Documented: dc-apps-platform-7-preparing-for-secure-endpoints. */
@Verified("imported on Confluence 10.0.1 by atlassian-slack-integration-server; secure endpoints documentation")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface UnrestrictedAccess {}
