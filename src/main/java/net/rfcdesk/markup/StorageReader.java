package net.rfcdesk.markup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Deadline;
import org.jspecify.annotations.Nullable;

/** Goes through a page's storage format once, for our macros and for the content of the rest. */
public final class StorageReader {

    /** Names of the elements that are macros, of today and of Confluence 4. */
    static final Set<String> MACROS = Set.of("ac:structured-macro", "ac:macro");

    static final String DECIDE_BY = "decideBy";

    private static final String STATUS = "rfc-status";
    private static final String APPROVAL = "rfc-approval";
    private static final Set<String> OURS = Set.of(STATUS, APPROVAL, "rfc-report");
    private static final Pattern NAME_WITH_REFERENCE = Pattern.compile("ac:name\\s*+=\\s*+[\"'][^\"'&]*+&");

    private final String storage;
    private final Tokenizer tokens;
    private final ContentNormalizer content = new ContentNormalizer();
    private final List<MacroReader> approvals = new ArrayList<>();
    private final List<MacroReader> statuses = new ArrayList<>();
    private Deadline deadline = Deadline.NONE;
    private boolean rfc;
    private @Nullable String macroId;

    StorageReader(String storage) {
        this.storage = storage;
        this.tokens = new Tokenizer(storage);
    }

    /** @return false only for a text that has none of our macros, which is found out much faster than which it has */
    public static boolean mayCarryRfc(String storage) {
        return storage.contains(STATUS)
                || storage.contains(APPROVAL)
                || NAME_WITH_REFERENCE.matcher(storage).find();
    }

    /** @return whether a reader of the page sees its status */
    public static boolean hasStatus(String storage) {
        StorageReader reader = new StorageReader(storage);
        reader.read();
        return !reader.statuses.isEmpty();
    }

    PageText read() {
        readAll();
        List<RoleText> roles = approvals.stream().map(MacroReader::role).toList();
        Set<String> sections = roles.stream()
                .flatMap(role -> role.sections().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new PageText(
                tokens.wellFormed(),
                rfc,
                macroId,
                roles,
                deadline,
                content.fingerprint(),
                content.fingerprintWithoutTargets(),
                tokens.wellFormed() ? content.sections(sections) : Map.of());
    }

    List<String> headings() {
        readAll();
        return content.headings();
    }

    private void readAll() {
        for (Optional<Token> token = tokens.next(); token.isPresent(); token = tokens.next()) {
            read(token.get());
        }
        if (!tokens.wellFormed()) {
            content.replace(storage);
        }
    }

    /** @return of what was read, the approval macros that name a role */
    List<MacroReader> approvals() {
        return approvals;
    }

    /** @return of what was read, the status macros */
    List<MacroReader> statuses() {
        return statuses;
    }

    private void read(Token token) {
        switch (token.kind()) {
            case START -> start(token);
            case END -> content.end();
            case TEXT -> content.text(token.text());
        }
    }

    private void start(Token token) {
        String macro = MACROS.contains(token.name()) ? token.attribute("ac:name") : null;
        if (macro != null && OURS.contains(macro)) {
            macroId = macroId == null ? token.attribute("ac:macro-id") : macroId;
            macro(macro, MacroReader.read(token, tokens));
        } else if (EditorMarkup.isHidden(token)) {
            tokens.skip();
        } else {
            content.start(token);
        }
    }

    private void macro(String name, MacroReader parameters) {
        rfc |= name.equals(STATUS) || name.equals(APPROVAL);
        if (name.equals(STATUS)) {
            statuses.add(parameters);
            deadline = deadline.equals(Deadline.NONE) ? Deadline.of(parameters.text(DECIDE_BY)) : deadline;
        }
        if (name.equals(APPROVAL)) {
            approvals.add(parameters);
        }
    }
}
