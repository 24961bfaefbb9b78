package net.rfcdesk.service;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.ImportRules;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.PageBody;
import net.rfcdesk.markup.NewRfcText;
import net.rfcdesk.markup.PageText;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.record.Detail.StatusImported;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.store.RfcStore;
import org.jspecify.annotations.Nullable;

/** Makes RFCs of one page after the other, each in a transaction of the caller's. */
public final class BulkConversion {
    private final RfcStore store;
    private final Access access;
    private final CurrentRequester requester;
    private final Registration registration;
    private final Enrolment enrolment;

    public BulkConversion(
            RfcStore store, Access access, CurrentRequester requester, Registration registration, Enrolment enrolment) {
        this.store = store;
        this.access = access;
        this.requester = requester;
        this.registration = registration;
        this.enrolment = enrolment;
    }

    /**
     * @param imported the status that it is to bring along; none to begin as any other RFC of its space
     * @return why the current user cannot make an RFC of that page; empty when they can
     */
    public Optional<Refusal> cannotConvert(AbstractPage page, @Nullable StatusImported imported) {
        if (!(page instanceof Page)) {
            return Optional.of(Refusal.of(RefusalCode.PAGE_NOT_FOUND));
        }
        PageText text = PageText.parse(PageBody.of(page));
        if (text.rfc() || store.find(page.getId()).isPresent()) {
            return Optional.of(Refusal.of(RefusalCode.ALREADY_AN_RFC));
        }
        return registration
                .cannotRegister(page)
                .or(() -> text.wellFormed() ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.PAGE_UNREADABLE)))
                .or(() -> imported == null ? Optional.empty() : cannotBring(page, imported));
    }

    private Optional<Refusal> cannotBring(AbstractPage page, StatusImported imported) {
        SpaceSettings settings = store.settings(page.getSpaceKey());
        Set<String> authors = Stream.ofNullable(page.getCreator())
                .map(user -> user.getKey().getStringValue())
                .collect(Collectors.toSet());
        return ImportRules.cannotBring(
                settings,
                requester.alone(),
                requester.mayBypass(settings, access.mayAdminister(page.getSpaceKey())),
                authors,
                StatusRules.first(settings),
                imported.status());
    }

    /**
     * Must be called in a transaction.
     *
     * @param imported as above
     * @return the version of the page that made it an RFC
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public int convert(long pageId, @Nullable StatusImported imported) {
        AbstractPage page = access.page(pageId);
        cannotConvert(page, imported).ifPresent(Refusal::raise);
        SpaceSettings settings = store.settings(page.getSpaceKey());
        access.save(page, NewRfcText.of(PageBody.of(page), settings.rolesOfNewRfcs()));
        AbstractPage saved = access.again(pageId);
        enrolment.enrol(saved, imported);
        return saved.getVersion();
    }
}
