package net.rfcdesk.markup;

import java.util.List;
import java.util.Optional;
import net.rfcdesk.approval.Role;
import net.rfcdesk.rfc.RefusalCode;

/** Puts our macros on a page: the status before all it says, and the roles behind it. Every character of the page stays as it is. */
public final class NewRfcText {

    private static final String LAYOUT = "ac:layout";
    private static final String CELL = "ac:layout-cell";

    private final String storage;
    private int start;
    private int end;

    private NewRfcText(String storage) {
        this.storage = storage;
        this.end = storage.length();
    }

    /**
     * @return the same text if it has a status or an approval macro
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#PAGE_UNREADABLE} when the page is not well-formed
     */
    public static String of(String storage, List<Role> roles) {
        PageText text = PageText.parse(storage);
        text.requireReadable();
        return text.rfc() ? storage : new NewRfcText(storage).with(RfcMacros.status(""), RfcMacros.roles(roles));
    }

    private String with(String before, String behind) {
        if (isLaidOut()) {
            goIntoItsCells();
        }
        return storage.substring(0, start) + before + storage.substring(start, end) + behind + storage.substring(end);
    }

    /** Such a page has nothing outside of its layout. */
    private boolean isLaidOut() {
        Tokenizer tokens = new Tokenizer(storage);
        Optional<Token> token = tokens.next();
        while (token.isPresent() && token.get().isText() && token.get().text().isBlank()) {
            token = tokens.next();
        }
        return token.filter(first -> first.isStart() && first.isNamed(LAYOUT)).isPresent();
    }

    /** To the first and the last place in a cell; a cell of one tag has none. */
    private void goIntoItsCells() {
        Tokenizer tokens = new Tokenizer(storage);
        int first = -1;
        int cellStart = -1;
        int last = -1;
        for (Optional<Token> token = tokens.next(); token.isPresent(); token = tokens.next()) {
            if (token.get().isNamed(CELL) && token.get().isStart()) {
                cellStart = token.get().start();
                first = first < 0 && !isEmpty(token.get()) ? token.get().end() : first;
            } else if (token.get().isNamed(CELL) && token.get().isEnd()) {
                last = token.get().start() == cellStart ? last : token.get().start();
            }
        }
        if (first >= 0 && last >= first) {
            start = first;
            end = last;
        }
    }

    private boolean isEmpty(Token tag) {
        return storage.startsWith("/>", tag.end() - 2);
    }
}
