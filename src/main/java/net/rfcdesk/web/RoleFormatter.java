package net.rfcdesk.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Quorum;

/** Tells who is asked, and how many of them. */
final class RoleFormatter {
    private final Messages texts;

    RoleFormatter(Messages texts) {
        this.texts = texts;
    }

    /** @param people by their names */
    String asked(List<String> people, List<String> groups, Quorum quorum) {
        if (people.isEmpty() && groups.isEmpty()) {
            return texts.get("rfc-desk.approval.nobody-asked");
        }
        String all = Stream.concat(
                        people.stream(), groups.stream().map(group -> texts.get("rfc-desk.approval.group", group)))
                .collect(Collectors.joining(", "));
        int count = quorum.count().orElse(0);
        if (people.size() + groups.size() == 1 && (quorum.isAll() || quorum.isMajority() || count == 1)) {
            return texts.get("rfc-desk.approval.one-asked", all);
        }
        return asked(quorum, all);
    }

    private String asked(Quorum quorum, String all) {
        if (quorum.isAll()) {
            return texts.get("rfc-desk.approval.all-asked", all);
        }
        if (quorum.isMajority()) {
            return texts.get("rfc-desk.approval.majority-asked", all);
        }
        return quorum.spared().isPresent()
                ? texts.get("rfc-desk.approval.all-but-asked", quorum.spared().getAsInt(), all)
                : texts.get("rfc-desk.approval.any-asked", quorum.count().orElse(0), all);
    }

    String ofGroup(String group) {
        return group + " (" + texts.get("rfc-desk.approval.group-kind") + ")";
    }

    /** @param needed 0 when nobody knows */
    String count(int approvals, int needed) {
        if (needed == 0) {
            return texts.get("rfc-desk.approval.count-alone", String.valueOf(approvals));
        }
        String key = approvals > needed ? "rfc-desk.approval.count-more" : "rfc-desk.approval.count";
        return texts.get(key, String.valueOf(approvals), String.valueOf(needed));
    }

    String stage(int stage) {
        return texts.get("rfc-desk.approval.stage", String.valueOf(stage));
    }

    /** @param roles by their names */
    String waitsFor(List<String> roles) {
        return texts.get("rfc-desk.approval.waits-for", String.join(", ", roles));
    }
}
