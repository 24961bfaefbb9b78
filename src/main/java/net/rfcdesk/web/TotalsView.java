package net.rfcdesk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What many RFCs amount to, as a page shows it.
 *
 * @param months the oldest first
 * @param most that were opened or decided in a month, in words
 * @param median from opening to decision, in words; empty when none was decided
 * @param ninetieth within what nine of ten were decided, in words
 * @param oldest open one that was opened first; none when none is open
 */
public record TotalsView(
        List<StatusTotal> statuses,
        List<MonthTotal> months,
        String most,
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
     * How many were opened and decided in a month.
     *
     * @param label short, for the picture
     * @param left where its bars begin, each month being {@value #WIDTH} wide and {@value #HEIGHT} high
     * @param openedHeight of the bar that stands on the picture's ground
     */
    public record MonthTotal(
            String name, String label, int opened, int decided, int left, int openedHeight, int decidedHeight) {
        static final int AXIS = 32;
        static final int WIDTH = 40;
        static final int TOP = 14;
        static final int HEIGHT = 100;

        private static final int BAR = 16;

        public int openedTop() {
            return TOP + HEIGHT - openedHeight;
        }

        public int decidedTop() {
            return TOP + HEIGHT - decidedHeight;
        }

        public int second() {
            return left + BAR;
        }

        /** @return where the number above the first bar is centred */
        public int openedMiddle() {
            return left + BAR / 2;
        }

        /** @return where the number above the second bar is centred */
        public int decidedMiddle() {
            return second() + BAR / 2;
        }

        public boolean anyOpened() {
            return opened > 0;
        }

        public boolean anyDecided() {
            return decided > 0;
        }
    }

    /** @param age in whole days */
    public record OldestView(String number, String title, String address, String age) {}
}
