package net.rfcdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.AuditStamp;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.record.History;
import org.junit.jupiter.api.Test;

class RecordCacheTest {

    private final RecordCache cache = new RecordCache();

    @Test
    void recordsThatNobodyHasAskedForLongestMakeRoom() {
        cache.keep("a", history(9_000));
        cache.keep("b", history(9_000));
        cache.find("a");
        cache.keep("c", history(9_000));

        assertThat(cache.find("a")).isPresent();
        assertThat(cache.find("b")).isEmpty();
        assertThat(cache.find("c")).contains(history(9_000));
    }

    @Test
    void recordThatIsKeptAgainTakesNoMoreRoom() {
        cache.keep("a", history(9_000));
        cache.keep("b", history(9_000));
        cache.keep("b", history(9_000));

        assertThat(cache.find("a")).isPresent();
    }

    @Test
    void recordThatIsLongerThanAllTheRoomIsNotKept() {
        cache.keep("a", history(20_001));

        assertThat(cache.find("a")).isEmpty();
    }

    private static History history(int entries) {
        AuditStamp stamp = new AuditStamp(new Actor("ann", "ann"), Instant.EPOCH, 1, "print");
        return new History(Collections.nCopies(entries, Entry.of(EntryKind.EDITED, stamp)));
    }
}
