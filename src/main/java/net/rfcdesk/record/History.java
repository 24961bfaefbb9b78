package net.rfcdesk.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.approval.Bypass;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.rfc.Status;

/** Everything that happened to one RFC, oldest first. */
public record History(List<Entry> entries) {

    public History {
        entries = List.copyOf(entries);
    }

    /** @return the newest decision of each person and role, without those that were withdrawn */
    public List<Decision> decisions() {
        Map<List<String>, Decision> newest = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.kind() == Kind.DECIDED) {
                newest.put(whose(entry), entry.decision());
            } else if (entry.kind() == Kind.WITHDRAWN) {
                newest.remove(whose(entry));
            } else if (entry.kind() == Kind.LIFTED) {
                newest.computeIfPresent(whose(entry), (whose, decision) -> decision.lift());
            }
        }
        return List.copyOf(newest.values());
    }

    /** @return the saves up to that version of the page, oldest first */
    public List<Edit> editsUpTo(int pageVersion) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.EDITED && entry.pageVersion() <= pageVersion)
                .map(Entry::edit)
                .toList();
    }

    /** @return how the RFC came by its status in spite of missing approvals; empty when it did not, or was proposed anew since */
    public Optional<Bypass> bypass() {
        Bypass last = null;
        for (Entry entry : entries) {
            if (entry.kind() == Kind.BYPASSED) {
                last = entry.bypass();
            } else if (entry.to() == Status.PROPOSED) {
                last = null;
            }
        }
        return Optional.ofNullable(last);
    }

    /** @return whether that version is known to have had that substance, and no other */
    public boolean knows(int pageVersion, String fingerprint) {
        List<String> recorded = entries.stream()
                .filter(entry -> entry.pageVersion() == pageVersion)
                .map(Entry::fingerprint)
                .distinct()
                .toList();
        return recorded.equals(List.of(fingerprint));
    }

    public History with(Entry entry) {
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(entry);
        return new History(longer);
    }

    /** @return the number of the next entry */
    public int nextSequence() {
        return entries.isEmpty() ? 1 : entries.get(entries.size() - 1).sequence() + 1;
    }

    private static List<String> whose(Entry entry) {
        return List.of(entry.role(), entry.actor().key());
    }
}
