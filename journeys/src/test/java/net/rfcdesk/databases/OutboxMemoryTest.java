package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.rfcdesk.notify.OutboxDispatcher;
import net.rfcdesk.notify.Sender;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.store.OutboxMessage.Channel;
import org.junit.jupiter.api.Test;

/** However many messages wait, few of them are in memory. */
class OutboxMemoryTest {

    private static final int FEW = 1_000;
    private static final int MANY = 10_000;

    /** More than are claimed at once. */
    private static final int MOST = 100;

    /** On PostgreSQL, as what a database in this process keeps is in memory whoever reads it. */
    @Test
    void tenThousandThatWaitTakeNoMoreMemoryThanAThousand() {
        try (ServiceFixture desk = new ServiceFixture(Databases.POSTGRESQL.open())) {
            fill(desk);
            Contents contents = new Contents();

            OutboxDispatcher dispatcher =
                    new OutboxDispatcher(desk.transactions, desk.outbox, Channel.MAIL, contents, desk.clock);

            assertThat(dispatcher.run(() -> false)).isEqualTo(new OutboxDispatcher.Outcome(MANY, 0));
            assertThat(contents.inMemoryAfterFew).isBetween(1, MOST);
            assertThat(contents.inMemoryAfterMany).isBetween(1, MOST);
        }
    }

    /** With copies of one, which takes no time. */
    private static void fill(ServiceFixture desk) {
        desk.transactions.run(() -> {
            desk.outbox.add(OutboxMessage.of("news/0", Channel.MAIL, "lead", 1, "[]", desk.clock.instant()));
            return MANY;
        });
        String columns =
                "\"CHANNEL\", \"RECEIVER\", \"PAGE_ID\", \"STATE\", \"ATTEMPTS\", \"CREATED_AT\", \"DUE_AT\", \"IN_DIGEST\"";
        desk.database
                .jdbc()
                .sql(("insert into \"%1$s\" (\"MESSAGE_KEY\", \"CONTENT\", %2$s)"
                                + " select 'news/' || copy, '[' || copy || ']', %2$s from \"%1$s\", generate_series(1, ?) copy")
                        .formatted(desk.table("_RFC_OUTBOX"), columns))
                .param(MANY - 1)
                .update();
    }

    /** Counts the messages whose text somebody still holds, rows of the database as well as messages. */
    private static final class Contents implements Sender {

        private final List<WeakReference<String>> all = new ArrayList<>(MANY);
        int inMemoryAfterFew;
        int inMemoryAfterMany;

        @Override
        public void send(List<OutboxMessage> messages) {
            messages.forEach(message -> all.add(new WeakReference<>(message.content())));
            if (all.size() == FEW) {
                inMemoryAfterFew = inMemory();
            } else if (all.size() == MANY) {
                inMemoryAfterMany = inMemory();
            }
        }

        private int inMemory() {
            System.gc();
            return (int) all.stream()
                    .map(WeakReference::get)
                    .filter(Objects::nonNull)
                    .count();
        }
    }
}
