package net.rfcdesk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What many RFCs amount to, as a page shows it.
 *
 * @param months the oldest first
 * @param median from opening to decision, in words; empty when none was decided
 * @param ninetieth within what nine of ten were decided, in words
 * @param oldest open one that was opened first; none when none is open
 */
public record TotalsView(
        List<StatusTotal> statuses,
        List<MonthTotal> months,
        String median,
        String ninetieth,
        @Nullable OldestView oldest) {
    public TotalsView {
        statuses = List.copyOf(statuses);
        months = List.copyOf(months);
    }

    public boolean decided() {
        return !median.isEmpty();
    }

    public boolean waiting() {
        return oldest != null;
    }

    /**
     * How many have a status.
     *
     * @param width of its bar, in a picture 100 wide
     */
    public record StatusTotal(Lozenge status, int count, int width) {}

    /**
     * How many were opened and decided in a month.
     *
     * @param label short, for the picture
     * @param left where its bars begin, in a picture of {@value #HEIGHT} high in which each month is {@value #WIDTH} wide
     * @param openedHeight of the bar that stands on the picture's ground
     */
    public record MonthTotal(
            String name, String label, int opened, int decided, int left, int openedHeight, int decidedHeight) {
        static final int WIDTH = 24;
        static final int HEIGHT = 60;

        public int openedTop() {
            return HEIGHT - openedHeight;
        }

        public int decidedTop() {
            return HEIGHT - decidedHeight;
        }

        public int second() {
            return left + WIDTH / 3;
        }
    }

    /** @param age in whole days */
    public record OldestView(String number, String title, String address, String age) {}
}
