package net.rfcdesk.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run and what becomes of each page or file.
 *
 * @param next number after which the next ones come; null when there are none
 */
record RunReportJson(
        RunJson run, List<ItemJson> items, @Nullable Integer next) {

    /**
     * @param subject id of a page or name of a file
     * @param outcome WAITING, DONE, SKIPPED, FAILED, UNDONE or KEPT
     * @param code what there is to say, for programs; null for nothing
     * @param message the same for people
     * @param pageId null as long as there is no page
     * @param title null when there is no page, and when you may not view it
     */
    record ItemJson(
            int number,
            String subject,
            String outcome,
            @Nullable String code,
            @Nullable String message,
            @Nullable Long pageId,
            @Nullable String title,
            @Nullable String url) {}
}
