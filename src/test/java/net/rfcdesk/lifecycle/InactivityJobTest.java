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

class InactivityJobTest {

    private final InactiveRfcs inactive = mock();
    private final Site site = mock();
    private final JobRunnerRequest request = mock();
    private final InactivityJob job = new InactivityJob(inactive, site);

    @Test
    void noRfcIsRejectedWhileTheSiteIsReadOnly() {
        when(site.isReadOnly()).thenReturn(true);

        runQuietly();

        verify(inactive, never()).run(any());
    }

    @Test
    void jobStopsWhenTheSiteBecomesReadOnlyAndWhenItIsCancelled() {
        when(inactive.run(any())).thenReturn(new InactiveRfcs.Outcome(0, 0));
        runQuietly();
        ArgumentCaptor<BooleanSupplier> stopped = ArgumentCaptor.captor();
        verify(inactive).run(stopped.capture());
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
