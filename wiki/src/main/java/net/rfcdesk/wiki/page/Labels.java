package net.rfcdesk.wiki.page;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.refusal.InvalidInput;

/** The labels on pages: lower case, without spaces. */
record Labels(Database database) {
    private static final Pattern MALFORMED = Pattern.compile("[\\s!#&()*,.:;<>?@\\[\\]^]");
    private static final int LONGEST = 255;

    /** @return in order */
    Set<String> of(long pageId) {
        return new LinkedHashSet<>(database.jdbc()
                .sql("select label from content_labels where content_id = ? order by label")
                .param(pageId)
                .query(String.class)
                .list());
    }

    /** @throws InvalidInput when the label is malformed */
    void add(long pageId, String label) {
        String checked = checked(label);
        remove(pageId, checked);
        database.jdbc()
                .sql("insert into content_labels (content_id, label) values (?, ?)")
                .params(pageId, checked)
                .update();
    }

    void remove(long pageId, String label) {
        database.jdbc()
                .sql("delete from content_labels where content_id = ? and label = ?")
                .params(pageId, normalized(label))
                .update();
    }

    private static String normalized(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    private static String checked(String label) {
        String normalized = normalized(label);
        if (normalized.isEmpty()
                || normalized.length() > LONGEST
                || MALFORMED.matcher(normalized).find()) {
            throw new InvalidInput(
                    "label",
                    "The label \"" + label
                            + "\" cannot be used: choose one without spaces and any of ! # & ( ) * , . : ; < > ? @ [ ] ^");
        }
        return normalized;
    }
}
