package net.rfcdesk.product;

import org.junit.jupiter.api.TestInfo;

/** Titles that no other test has, as tests share a wiki. */
final class PageTitle {

    private PageTitle() {}

    static String of(TestInfo test) {
        return test.getTestClass().orElseThrow().getSimpleName() + " " + test.getDisplayName();
    }
}
