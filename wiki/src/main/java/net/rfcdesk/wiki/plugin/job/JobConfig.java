package net.rfcdesk.wiki.plugin.job;

import java.time.Duration;
import java.util.Optional;
import net.rfcdesk.wiki.plugin.descriptor.BadDescriptor;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;

/**
 * What a job-config says.
 *
 * @param bean the name of the JobRunner in the plugin's context
 * @param interval empty for a job that is scheduled by a cron expression
 * @param managed whether administrators see it
 * @param adhoc whether they may run it at any time
 */
record JobConfig(String bean, Optional<Duration> interval, Duration jitter, boolean managed, boolean adhoc) {
    static JobConfig of(DescriptorElement module) {
        DescriptorElement schedule = part(module, "schedule");
        Optional<Duration> interval =
                schedule.attribute("repeat-interval").map(text -> Duration.ofMillis(positive("repeat-interval", text)));
        if (interval.isEmpty() == schedule.attribute("cron-expression").isEmpty()) {
            throw new BadDescriptor("its schedule needs either a repeat-interval or a cron-expression");
        }
        Duration jitter = schedule.attribute("jitterSecs")
                .map(text -> Duration.ofSeconds(positive("jitterSecs", text)))
                .orElse(Duration.ZERO);
        Optional<DescriptorElement> managed = module.child("managed");
        return new JobConfig(
                part(module, "job").key(),
                interval,
                jitter,
                managed.isPresent(),
                managed.filter(element -> element.flag("canRunAdhoc")).isPresent());
    }

    private static DescriptorElement part(DescriptorElement module, String name) {
        return module.child(name).orElseThrow(() -> new BadDescriptor("it needs an element " + name));
    }

    private static long positive(String name, String text) {
        if (!text.matches("\\d{1,12}") || Long.parseLong(text) == 0) {
            throw new BadDescriptor(name + " must be a positive number, but is \"" + text + "\"");
        }
        return Long.parseLong(text);
    }
}
