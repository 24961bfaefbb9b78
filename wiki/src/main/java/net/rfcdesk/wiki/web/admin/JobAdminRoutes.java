package net.rfcdesk.wiki.web.admin;

import java.util.List;
import java.util.Locale;
import net.rfcdesk.wiki.plugin.job.JobRun;
import net.rfcdesk.wiki.plugin.job.Jobs;
import net.rfcdesk.wiki.plugin.job.ScheduledJob;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Views;
import net.rfcdesk.wiki.web.view.When;

/** The scheduled jobs that plugins let administrators see: when they ran last, and run now. */
public record JobAdminRoutes(Jobs jobs, Views views, Screens screens) implements Routes {

    @Override
    public void addTo(Router router) {
        router.get("/admin/scheduledjobs.action", this::list).post("/admin/dorunjob.action", this::run);
    }

    private Response list(Request request) {
        List<JobView> managed = jobs.all().stream()
                .filter(ScheduledJob::managed)
                .map(this::view)
                .toList();
        return screens.show(
                request,
                Screen.of("admin/jobs", "Scheduled jobs").section("jobs").with("jobs", managed));
    }

    private JobView view(ScheduledJob job) {
        RunView last = job.lastRun().map(this::view).orElse(null);
        return new JobView(job.completeKey(), job.name(), job.schedule(), job.adhoc(), last);
    }

    private RunView view(JobRun run) {
        return new RunView(
                views.when(run.started()),
                run.outcome().name().toLowerCase(Locale.ROOT),
                run.message() == null ? "" : run.message());
    }

    /** Answers when the job has ended. */
    private Response run(Request request) {
        ScheduledJob job = jobs.byKey(request.required("key"));
        if (!job.adhoc()) {
            throw new NotPermitted("The job \"" + job.name() + "\" runs by its schedule only.");
        }
        job.run();
        return Response.redirect("/admin/scheduledjobs.action");
    }

    /** A job in the list. @param last null when it has not run since its plugin was enabled */
    public record JobView(String key, String name, String schedule, boolean adhoc, RunView last) {}

    /** How a job ran last. */
    public record RunView(When started, String outcome, String message) {}
}
