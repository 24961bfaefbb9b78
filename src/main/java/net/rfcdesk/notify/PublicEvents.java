package net.rfcdesk.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.api.RfcApprovalRequestedEvent;
import net.rfcdesk.api.RfcDecidedEvent;
import net.rfcdesk.api.RfcEvent;
import net.rfcdesk.api.RfcStatusChangedEvent;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Transition;
import net.rfcdesk.record.Entry;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;

/** Puts what happened to an RFC into the events that other apps know. */
final class PublicEvents {

    private PublicEvents() {}

    /**
     * @param before the status when people were last told
     * @param entries that its record has had since
     * @param people by user key, what each of them is told
     */
    static List<RfcEvent> of(RfcSnapshot now, Status before, List<Entry> entries, Map<String, List<Notice>> people) {
        Rfc rfc = now.rfc();
        String number = rfc.number().toString();
        List<RfcEvent> events = new ArrayList<>();
        Set<String> asked = people.entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .anyMatch(notice -> notice.kind().asks()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!asked.isEmpty()) {
            events.add(new RfcApprovalRequestedEvent(rfc.pageId(), rfc.spaceKey(), number, asked));
        }
        Set<Integer> since = entries.stream().map(Entry::sequence).collect(Collectors.toSet());
        now.history().decisions().stream()
                .filter(decision -> since.contains(decision.entry()))
                .map(decision -> decided(rfc, number, decision))
                .forEach(events::add);
        if (rfc.status() != before) {
            boolean bypassed =
                    now.history().transition().filter(Transition::bypass).isPresent();
            events.add(new RfcStatusChangedEvent(
                    rfc.pageId(),
                    rfc.spaceKey(),
                    number,
                    before.name(),
                    rfc.status().name(),
                    bypassed));
        }
        return events;
    }

    private static RfcDecidedEvent decided(Rfc rfc, String number, Decision decision) {
        return new RfcDecidedEvent(
                rfc.pageId(),
                rfc.spaceKey(),
                number,
                decision.role(),
                decision.user(),
                decision.choice().name());
    }
}
