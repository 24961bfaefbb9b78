package net.rfcdesk.notify;

import java.util.List;
import net.rfcdesk.store.OutboxMessage;

/** Sends messages of one channel. */
public interface Sender {

    /**
     * @param messages of one receiver, which are one to them; at least one
     * @throws net.rfcdesk.host.DeliveryFailed saying why not
     */
    void send(List<OutboxMessage> messages);
}
