package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportResult;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.report.ReportSlice;
import net.rfcdesk.report.Totals;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.user.CurrentUser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever lists RFCs lists those that its reader may view, page by page and reader by reader, and tells nothing of the others. */
class LeakTest {

    private static final int PAGES = 60;
    private static final int SEED = 20261126;
    private static final List<String> READERS = List.of("author", "lead", "security", "reader");
    private static final ReportQuery ALL = ReportQuery.of(Map.of("space", "DS", "descending", "false", "limit", "7"));
    private static final ReportQuery COUNTED = ReportQuery.of(Map.of("space", "DS", "totals", "true"));
    private static final ReportQuery WAITING = ReportQuery.of(Map.of("space", "DS", "waiting", "true"));

    @ParameterizedTest
    @EnumSource
    void everyListIsWhatItsReaderMayView(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            READERS.forEach(desk::user);
            List<Page> pages = pages(desk);

            for (String reader : READERS) {
                compare(desk, pages, reader);
            }
            compare(desk, pages, null);
        }
    }

    /** A tree of pages. Only a few users may view some of them, and the pages below those. */
    private static List<Page> pages(ServiceFixture desk) {
        Random random = new Random(SEED);
        Space space = desk.space("DS");
        desk.as("author", () -> {
            desk.permissions.grant(space, SpacePermission.VIEW, Subject.anonymous());
            return null;
        });
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            String title = "Page " + i;
            long parent = i == 0 || random.nextInt(3) == 0
                    ? 0
                    : pages.get(random.nextInt(i)).getId();
            String body = "<p>" + title + "</p>" + asking(desk, READERS.get(random.nextInt(READERS.size())));
            pages.add(desk.as("author", () -> desk.pages.create(space, parent, title, body, Set.of())));
            if (random.nextInt(5) == 0) {
                restrict(desk, pages.get(i), READERS.get(random.nextInt(READERS.size())));
            }
        }
        return pages;
    }

    private static String asking(ServiceFixture desk, String approver) {
        return desk.approval("Lead", List.of(approver));
    }

    private static void restrict(ServiceFixture desk, Page page, String reader) {
        desk.as("author", () -> {
            List<Subject> allowed = Stream.of("author", reader)
                    .distinct()
                    .map(each -> Subject.user(desk.user(each).getKey()))
                    .toList();
            desk.permissions.restrict(page, Permission.VIEW, allowed);
            return null;
        });
    }

    private static void compare(ServiceFixture desk, List<Page> pages, String reader) {
        Set<Long> viewable = new TreeSet<>();
        Map<Long, Boolean> asked = new HashMap<>();
        for (Page page : pages) {
            if (as(
                    desk,
                    reader,
                    () -> desk.permissions.hasPermission(
                            reader == null ? null : desk.user(reader), Permission.VIEW, page))) {
                viewable.add(page.getId());
                asked.put(
                        page.getId(),
                        reader != null
                                && !reader.equals("author")
                                && page.getBodyAsString().contains(desk.key(reader)));
            }
        }
        assertThat(viewable).as("pages of %s", reader).isNotEmpty();
        assertThat(viewable.size() < PAGES)
                .as("some are hidden from %s", reader)
                .isEqualTo(!"author".equals(reader));

        assertThat(listed(desk, reader)).as("list for %s", reader).containsExactlyElementsOf(viewable);
        assertThat(inParts(desk, reader)).as("parts for %s", reader).containsExactlyElementsOf(viewable);
        assertThat(as(desk, reader, () -> ids(desk.report.all(ALL))))
                .as("export for %s", reader)
                .containsExactlyElementsOf(viewable);
        assertThat(siteWide(desk, reader)).as("all spaces for %s", reader).containsExactlyElementsOf(viewable);
        assertThat(as(desk, reader, () -> desk.report.list(COUNTED)).totals().map(Totals::rfcs))
                .as("totals for %s", reader)
                .contains(viewable.size());
        if (reader != null) {
            Set<Long> waiting = new TreeSet<>(viewable);
            waiting.removeIf(id -> !asked.get(id));
            assertThat(as(desk, reader, () -> ids(desk.report.all(WAITING))))
                    .as("filtered by what waits for %s", reader)
                    .containsExactlyElementsOf(waiting);
            assertThat(as(
                            desk,
                            reader,
                            () -> ids(desk.report.waiting(false, PAGES).stream().map(each -> each.row()))))
                    .as("waiting for %s", reader)
                    .containsExactlyElementsOf(
                            viewable.stream().filter(asked::get).toList());
        }
    }

    private static List<Long> listed(ServiceFixture desk, String reader) {
        List<Long> found = new ArrayList<>();
        boolean more = true;
        while (more) {
            ReportQuery query = ALL.from(found.size());
            ReportResult page = as(desk, reader, () -> desk.report.list(query));
            found.addAll(ids(page.rows().stream()));
            more = page.hasNext();
        }
        return found;
    }

    private static List<Long> siteWide(ServiceFixture desk, String reader) {
        return as(desk, reader, () -> ids(desk.report.all(ReportQuery.of(Map.of()))));
    }

    private static List<Long> inParts(ServiceFixture desk, String reader) {
        List<Long> found = new ArrayList<>();
        Long after = 0L;
        while (after != null) {
            long from = after;
            ReportSlice part = as(desk, reader, () -> desk.report.part(ALL, from));
            found.addAll(ids(part.rows().stream()));
            after = part.next();
        }
        return found;
    }

    private static List<Long> ids(Stream<ReportRow> rows) {
        return rows.map(ReportRow::rfc).map(Rfc::pageId).toList();
    }

    /** @param reader null for an anonymous visitor */
    private static <T> T as(ServiceFixture desk, String reader, Supplier<T> work) {
        return reader == null ? CurrentUser.call(null, work) : desk.as(reader, work);
    }
}
