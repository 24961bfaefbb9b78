package net.rfcdesk.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an approver said, and on which text.
 *
 * @param entry its number in the page's record
 * @param role identity of the role it was made for
 * @param user user key of the approver whose decision it is
 * @param by user key of the person who made it: the approver, or a delegate
 * @param reason empty when none was given
 * @param requests what it asks for, oldest first; none for a choice that asks for nothing
 * @param sections headings of the sections that its role stood for; none for the whole page
 */
public record Decision(
        int entry,
        String role,
        String user,
        String by,
        Choice choice,
        String reason,
        Instant at,
        int pageVersion,
        String fingerprint,
        List<Request> requests,
        List<String> sections) {

    public Decision {
        requests = List.copyOf(requests);
        sections = List.copyOf(sections);
    }

    /** About the whole page. It asks for what its reason says, if its choice asks for anything. */
    public Decision(
            int entry,
            String role,
            String user,
            String by,
            Choice choice,
            String reason,
            Instant at,
            int pageVersion,
            String fingerprint) {
        this(
                entry,
                role,
                user,
                by,
                choice,
                reason,
                at,
                pageVersion,
                fingerprint,
                choice.canBeResolved() ? List.of(new Request(entry, by, reason, at)) : List.of(),
                List.of());
    }

    /** Made by the approver, as above. */
    public Decision(
            int entry,
            String role,
            String user,
            Choice choice,
            String reason,
            Instant at,
            int pageVersion,
            String fingerprint) {
        this(entry, role, user, user, choice, reason, at, pageVersion, fingerprint);
    }

    /** @return this decision, which asks for that as well */
    public Decision asking(Request another) {
        return with(Stream.concat(requests.stream(), Stream.of(another)).toList());
    }

    /** @param request entry of what is resolved */
    public Decision resolve(int request) {
        return with(request, each -> each.resolve(null));
    }

    /** @param request as above. @param administrator who resolves it instead of the approver */
    public Decision resolve(int request, ResolvedFor administrator) {
        return with(request, each -> each.resolve(administrator));
    }

    /** @param request entry of what is answered */
    public Decision answeredBy(int request, Answer answer) {
        return with(request, each -> each.answeredBy(answer));
    }

    private Decision with(int request, UnaryOperator<Request> change) {
        return with(requests.stream()
                .map(each -> each.entry() == request ? change.apply(each) : each)
                .toList());
    }

    private Decision with(List<Request> changed) {
        return new Decision(entry, role, user, by, choice, reason, at, pageVersion, fingerprint, changed, sections);
    }

    /** @param headings none for the whole page. @return this decision, about these sections alone */
    public Decision about(List<String> headings) {
        return new Decision(entry, role, user, by, choice, reason, at, pageVersion, fingerprint, requests, headings);
    }

    /** @return whether its approver has decided on all that the role stands for now */
    boolean covers(Role now) {
        return now.isWithin(sections);
    }

    /** @param number of an entry. @return whether it is this decision, or something that it asks for */
    public boolean has(int number) {
        return entry == number || request(number).isPresent();
    }

    /** @param number of an entry. @return empty when this decision asks for no such thing */
    public Optional<Request> request(int number) {
        return requests.stream().filter(each -> each.entry() == number).findFirst();
    }

    /** @return what it asks for and nobody marked as resolved */
    public List<Request> openRequests() {
        return requests.stream().filter(Request::open).toList();
    }

    /** @return whether it is this user's, who made it or for whom it was made */
    public boolean isOf(@Nullable String userKey) {
        return user.equals(userKey) || by.equals(userKey);
    }

    /** @return whether a delegate made it */
    public boolean byDelegate() {
        return !by.equals(user);
    }

    /** @return whether it is the requester's own, or they made it as a delegate and still are one */
    boolean isMadeBy(Requester requester) {
        return user.equals(requester.user()) || by.equals(requester.user()) && requester.actsFor(user);
    }

    /** @return whether it asks for something that is not resolved */
    public boolean asks() {
        return requests.stream().anyMatch(Request::open);
    }

    /** @return whether it asks for something, and all of that is resolved */
    public boolean resolved() {
        return !requests.isEmpty() && !asks();
    }

    /** @return whether it approves and nothing is left to resolve */
    public boolean approvesFully() {
        return choice.approves() && !asks();
    }

    /** @return whether it wants the text changed, which no edit resolves by itself */
    public boolean requestsChanges() {
        return choice == Choice.CHANGES_REQUESTED && asks();
    }
}
