package net.rfcdesk.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.scheduler.JobRunnerRequest;
import java.util.function.BooleanSupplier;
import net.rfcdesk.host.Site;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class CommentPeriodJobTest {

    private final CommentPeriods periods = mock();
    private final Site site = mock();
    private final JobRunnerRequest request = mock();
    private final CommentPeriodJob job = new CommentPeriodJob(periods, site);

    @Test
    void noCommentPeriodEndsWhileTheSiteIsReadOnly() {
        when(site.isReadOnly()).thenReturn(true);

        runQuietly();

        verify(periods, never()).run(any());
    }

    @Test
    void jobStopsWhenTheSiteBecomesReadOnlyAndWhenItIsCancelled() {
        when(periods.run(any())).thenReturn(new CommentPeriods.Outcome(0, 0));
        runQuietly();
        ArgumentCaptor<BooleanSupplier> stopped = ArgumentCaptor.captor();
        verify(periods).run(stopped.capture());
        assertThat(stopped.getValue().getAsBoolean()).isFalse();

        when(site.isReadOnly()).thenReturn(true);
        assertThat(stopped.getValue().getAsBoolean()).isTrue();

        when(site.isReadOnly()).thenReturn(false);
        when(request.isCancellationRequested()).thenReturn(true);
        assertThat(stopped.getValue().getAsBoolean()).isTrue();
    }

    /** What answers the host is a signature only here. */
    private void runQuietly() {
        try {
            job.runJob(request);
        } catch (UnsupportedOperationException signatureOnly) {
            assertThat(signatureOnly).hasMessageContaining("signatures only");
        }
    }
}
