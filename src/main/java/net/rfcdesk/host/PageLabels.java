package net.rfcdesk.host;

import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.labels.LabelManager;
import com.atlassian.confluence.pages.AbstractPage;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The labels of pages, as everybody sees them. Changing them makes no new version of the page. */
public final class PageLabels {

    /** Of labels that people put there for themselves. */
    private static final String OWN = "my";

    private final LabelManager manager;

    public PageLabels(LabelManager manager) {
        this.manager = manager;
    }

    /**
     * As the current user, who should be one who may edit the page: what the host checks is not documented.
     *
     * @param wanted labels that the page is to have
     * @param unwanted those that it is to have no longer; what is in neither is left alone
     * @return whether there was anything to do
     */
    public boolean change(AbstractPage page, Collection<String> wanted, Collection<String> unwanted) {
        List<Label> present = of(page).toList();
        List<Label> superfluous = present.stream()
                .filter(label -> unwanted.contains(label.getName()))
                .toList();
        List<String> missing = wanted.stream()
                .filter(name ->
                        present.stream().noneMatch(label -> label.getName().equals(name)))
                .toList();
        superfluous.forEach(label -> manager.removeLabel(page, label));
        missing.forEach(name -> manager.addLabel(page, new Label(name)));
        return !superfluous.isEmpty() || !missing.isEmpty();
    }

    /** @return the labels of a page, without those that people put there for themselves; in lower case, in the order of the page */
    public static List<String> names(AbstractPage page) {
        return of(page).map(label -> label.getName().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    static Stream<Label> of(AbstractPage page) {
        return page.getLabels().stream()
                .filter(label -> !OWN.equals(label.getNamespace().getPrefix()));
    }
}
