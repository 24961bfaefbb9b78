package net.rfcdesk.search;

import com.atlassian.confluence.pages.AbstractPage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.host.PageLabels;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** The label that names the status of an RFC, where its space wants one: one at a time, and nobody else's labels are touched. */
record StatusLabels(PageLabels labels) {

    private static final List<String> ALL =
            Arrays.stream(Status.values()).map(StatusLabels::of).toList();

    /** @return as in "rfc-accepted" */
    static String of(Status status) {
        return "rfc-" + status.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param wanted none where there is to be none
     * @param before what we have put there; a label of that name that somebody else put there stays where none is wanted
     * @return whether there was anything to do
     */
    boolean put(AbstractPage page, @Nullable String wanted, Optional<String> before) {
        Stream<String> ours = wanted == null ? before.stream() : ALL.stream();
        List<String> unwanted =
                ours.filter(ALL::contains).filter(each -> !each.equals(wanted)).toList();
        return labels.change(page, Stream.ofNullable(wanted).toList(), unwanted);
    }
}
