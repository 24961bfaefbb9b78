package net.rfcdesk.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Role;
import net.rfcdesk.rfc.Rfc;
import org.jspecify.annotations.Nullable;

/**
 * What the host's search knows of an RFC. The index schema in {@code atlassian-plugin.xml} names the same parts.
 *
 * @param status as in "accepted"
 * @param author user name; none when nobody was logged in, or the account is gone
 * @param approvers user names and groups of the roles that approve, with spaces between them: whether a list is indexed is not documented
 * @param decideBy the day that the page names
 * @param label that the page has for its status; none where its space wants none
 */
public record IndexedFacts(
        String status,
        int number,
        @Nullable String author,
        String approvers,
        @Nullable LocalDate decideBy,
        @Nullable String label) {

    /** Of the content property. */
    public static final String KEY = "rfc-desk";

    private static final String LABEL = "label";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** The host indexes moments; this one is of the same day nearly everywhere. */
    private static final String NOON = "T12:00:00.000Z";

    /**
     * @param roles that count for the RFC
     * @param labelled whether the page is to have a label for its status
     * @param userName by user key; empty when the account is gone
     */
    static IndexedFacts of(
            Rfc rfc,
            List<Role> roles,
            @Nullable LocalDate decideBy,
            boolean labelled,
            Function<String, Optional<String>> userName) {
        String approvers = roles.stream()
                .filter(Role::isRequired)
                .flatMap(role -> Stream.concat(
                        role.users().stream().flatMap(key -> userName.apply(key).stream()), role.groups().stream()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return new IndexedFacts(
                rfc.status().name().toLowerCase(Locale.ROOT),
                rfc.number().value(),
                Optional.ofNullable(rfc.author()).flatMap(userName).orElse(null),
                approvers,
                decideBy,
                labelled ? StatusLabels.of(rfc.status()) : null);
    }

    /** @return a JSON object; what there is none of is left out */
    String json() {
        return tree().toString();
    }

    /** @return whether that text says the same, however it is written; false when it is no JSON */
    boolean areSaidBy(String json) {
        try {
            return tree().equals(MAPPER.readTree(json));
        } catch (JsonProcessingException edited) {
            return false;
        }
    }

    /** @return the label that we have put on the page, as that text says; none when it says nothing of it */
    static Optional<String> labelIn(String json) {
        try {
            return Optional.ofNullable(MAPPER.readTree(json).path(LABEL).textValue());
        } catch (JsonProcessingException edited) {
            return Optional.empty();
        }
    }

    private ObjectNode tree() {
        ObjectNode tree = MAPPER.createObjectNode().put("status", status).put("number", number);
        if (author != null) {
            tree.put("author", author);
        }
        if (!approvers.isEmpty()) {
            tree.put("approvers", approvers);
        }
        if (decideBy != null) {
            tree.put("decideBy", decideBy + NOON);
        }
        if (label != null) {
            tree.put(LABEL, label);
        }
        return tree;
    }
}
