package example.notes;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.util.List;

/** A job that counts the notes, unless one of them tells it to end otherwise. */
public class CountNotes implements JobRunner {
    private final Notes notes;

    public CountNotes(Notes notes) {
        this.notes = notes;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        List<String> all = notes.all();
        if (all.contains("fail")) {
            return JobRunnerResponse.failed(new IllegalStateException("told to"));
        }
        return all.isEmpty()
                ? JobRunnerResponse.aborted("there are no notes")
                : JobRunnerResponse.success("there are " + all.size() + " notes");
    }
}
