package com.atlassian.scheduler;

import net.rfcdesk.signature.Verified;

/** One run that is asked for; no public source shows its getters. Documented by use: the parameter of JobRunner. */
@Verified("developer.atlassian.com job-config module; used by atlassian-labs/dc-migration-assistant")
public interface JobRunnerRequest {}
