/**
 * Runs the scheduled jobs of plugins.
 *
 * <p>It may import {@code plugin.descriptor} and {@code user}. Start reading at {@link net.rfcdesk.wiki.plugin.job.ScheduledJob}.
 */
package net.rfcdesk.wiki.plugin.job;
