package net.rfcdesk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.LinkedRfc;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.RfcRef;

/** Puts into words what an RFC has to do with others. */
final class LinkPresenter {
    private final Messages texts;
    private final LozengePresenter lozenges;
    private final Site site;

    LinkPresenter(Messages texts, LozengePresenter lozenges, Site site) {
        this.texts = texts;
        this.lozenges = lozenges;
        this.site = site;
    }

    /** @return a line for each relation that there is, the most important first */
    List<LinkLine> of(RfcPage page) {
        List<LinkLine> lines = new ArrayList<>();
        for (Relation relation :
                List.of(Relation.SUPERSEDED_BY, Relation.SUPERSEDES, Relation.RELATED_TO, Relation.COPIED_FROM)) {
            add(lines, relation.key(), page.links().stream().filter(link -> link.relation() == relation), page);
            if (relation == Relation.SUPERSEDED_BY) {
                add(lines, "rfc-desk.link.last", Stream.ofNullable(page.last()), page);
            }
        }
        return lines;
    }

    private void add(List<LinkLine> lines, String key, Stream<LinkedRfc> links, RfcPage page) {
        List<LinkView> views =
                links.map(link -> view(link, page.rfc().spaceKey())).toList();
        if (!views.isEmpty()) {
            lines.add(new LinkLine(texts.get(key), views));
        }
    }

    private LinkView view(LinkedRfc link, String spaceKey) {
        ListedRfc seen = link.listed();
        RfcRef place = seen == null ? link.place() : seen.rfc().place();
        String number = place.spaceKey().equals(spaceKey) ? place.number().toString() : place.text();
        return new LinkView(
                link.entry(),
                number,
                seen == null ? texts.get("rfc-desk.link.unseen") : seen.rfc().titleBesideNumber(),
                seen == null ? "" : site.address(seen.urlPath()),
                seen == null ? null : lozenges.of(seen.rfc().status()),
                link.removable(),
                texts.get("rfc-desk.link.remove", number));
    }
}
