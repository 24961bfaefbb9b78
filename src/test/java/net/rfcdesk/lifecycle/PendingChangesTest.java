package net.rfcdesk.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import net.rfcdesk.lifecycle.PageChange.What;
import net.rfcdesk.lifecycle.PendingChanges.Added;
import net.rfcdesk.page.PageState;
import net.rfcdesk.record.StreamId;
import org.junit.jupiter.api.Test;

class PendingChangesTest {

    private final PendingChanges pending = new PendingChanges();

    @Test
    void changesOfOnePageStayInTheirOrder() {
        assertThat(pending.add(saved(7, 1))).isEqualTo(Added.FIRST_OF_ITS_STREAM);
        assertThat(pending.add(saved(8, 1))).isEqualTo(Added.FIRST_OF_ITS_STREAM);
        assertThat(pending.add(saved(7, 2))).isEqualTo(Added.BEHIND_OTHERS);

        assertThat(pending.ofPage(7)).containsExactly(saved(7, 1), saved(7, 2));
        assertThat(pending.remove(StreamId.page(7), 1)).isTrue();
        assertThat(pending.remove(StreamId.page(7), 1)).isFalse();
        assertThat(pending.ofPage(8)).hasSize(1);
    }

    @Test
    void tooManyAreNotKept() {
        for (int page = 1; page <= 1000; page++) {
            pending.add(saved(page, 1));
        }

        assertThat(pending.add(saved(1001, 1))).isEqualTo(Added.TOO_MANY);
        pending.remove(StreamId.page(1), 1);
        assertThat(pending.add(saved(1001, 1))).isEqualTo(Added.FIRST_OF_ITS_STREAM);
    }

    /** Else somebody who reads a list would wait for as long as others go on saving. */
    @Test
    void readerWaitsForWhatWasThereAndNotForWhatComesLater() throws Exception {
        pending.add(saved(7, 1));
        CountDownLatch done = new CountDownLatch(1);
        Thread reader = new Thread(() -> {
            pending.awaitAll();
            done.countDown();
        });
        reader.start();
        while (reader.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        pending.add(saved(8, 1));
        pending.remove(StreamId.page(7), 1);
        done.await();

        assertThat(pending.ofPage(8)).hasSize(1);
        assertThat(pending.await(Duration.ZERO)).isFalse();
    }

    private static PageChange saved(long page, int version) {
        PageState state = new PageState(page, "DS", "Title", "/page", "key", version, true, false, "text");
        return new PageChange(What.SAVED, state, null, "key", Instant.EPOCH);
    }
}
