package net.rfcdesk.search;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import net.rfcdesk.host.Site;

/** Lets the host bring its search up to date, on one node at a time. */
public final class SearchIndexJob implements JobRunner {

    private final Function<BooleanSupplier, SearchIndex.Outcome> work;
    private final Site site;

    /** @param work of a {@link SearchIndex}; is given what stops it */
    public SearchIndexJob(Function<BooleanSupplier, SearchIndex.Outcome> work, Site site) {
        this.work = work;
        this.site = site;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        if (site.isReadOnly()) {
            return JobRunnerResponse.aborted("The site is read-only; the search was told nothing");
        }
        SearchIndex.Outcome outcome = work.apply(() -> request.isCancellationRequested() || site.isReadOnly());
        String message = "RFCs that the search was told of: " + outcome.written() + "; failed: " + outcome.failed();
        return outcome.finished()
                ? JobRunnerResponse.success(message)
                : JobRunnerResponse.aborted(message + "; stopped, and goes on from there the next time");
    }
}
