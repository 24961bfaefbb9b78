package net.rfcdesk.databases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.store.OutboxMessage.Channel;

/** The mails in the outbox, whatever became of them. */
final class OutboxReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MANY = 1000;

    private final ServiceFixture desk;
    private long last;

    OutboxReader(ServiceFixture desk) {
        this.desk = desk;
    }

    /** @return the newest thousand, the oldest first */
    List<OutboxMessage> all() {
        return desk.transactions.run(() -> desk.outbox.newest(Channel.MAIL, null, MANY)).stream()
                .sorted(Comparator.comparing(OutboxMessage::id))
                .toList();
    }

    /** @return those that this was not asked for before, the oldest first */
    List<OutboxMessage> unread() {
        long read = last;
        List<OutboxMessage> unread =
                all().stream().filter(message -> message.id() > read).toList();
        unread.forEach(message -> last = message.id());
        return unread;
    }

    static List<JsonNode> notices(OutboxMessage message) {
        try {
            return StreamSupport.stream(JSON.readTree(message.content()).spliterator(), false)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
