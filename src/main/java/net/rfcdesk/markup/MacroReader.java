package net.rfcdesk.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.rfc.InputText;

/** Reads the parameters of one macro, up to its end. What stands in its body, or in a macro within a parameter, is none of them. */
final class MacroReader {

    private static final List<String> USER_IDS = List.of("ri:userkey", "ri:username", "ri:account-id");

    private final Map<String, Parameter> parameters = new HashMap<>();
    private final Token start;
    private Token end;

    private MacroReader(Token start) {
        this.start = start;
        this.end = start;
    }

    /** @param start of the macro. @param tokens behind it; afterwards behind the macro's end */
    static MacroReader read(Token start, Tokenizer tokens) {
        MacroReader reader = new MacroReader(start);
        Token token = next(tokens);
        while (!token.isEnd()) {
            if (token.isStart()) {
                reader.child(token, tokens);
            }
            token = next(tokens);
        }
        reader.end = token;
        return reader;
    }

    private void child(Token start, Tokenizer tokens) {
        String name = start.isNamed("ac:parameter") ? start.attribute("ac:name") : null;
        if (name == null) {
            tokens.skip();
        } else {
            parameters.computeIfAbsent(name, each -> new Parameter()).read(start, tokens);
        }
    }

    /** @return what it says when it is an approval macro */
    RoleText role() {
        return new RoleText(
                text("role"),
                list("approvers"),
                list("groups"),
                RoleText.needed(text("needed"), text("number")),
                text("stage"),
                text("kind"),
                RoleText.sections(text("sections")));
    }

    /** @return where in the source the parameters of that name are */
    List<Place> places(String name) {
        return Optional.ofNullable(parameters.get(name))
                .map(parameter -> parameter.places)
                .orElse(List.of());
    }

    /** @return its end in the source: that of its start when it is written with one tag */
    Token end() {
        return end;
    }

    boolean isOneTag() {
        return start.start() == end.start();
    }

    /** @return each value of a list, whether written with commas or as links to users; of several parameters of that name, all of them */
    List<String> list(String name) {
        return Optional.ofNullable(parameters.get(name)).map(Parameter::list).orElse(List.of());
    }

    /** @return without blanks around it; of several parameters of that name the last one; empty when there is none */
    String text(String name) {
        return Optional.ofNullable(parameters.get(name)).map(Parameter::text).orElse("");
    }

    /** Inside of an element there is always a next one, since all are closed. */
    private static Token next(Tokenizer tokens) {
        return tokens.next().orElseThrow();
    }

    /** What a parameter holds: text, or links to users, which separate what is around them. */
    private static final class Parameter {

        private final List<String> values = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder between = new StringBuilder();
        private final List<Place> places = new ArrayList<>();

        void read(Token start, Tokenizer tokens) {
            text.setLength(0);
            int depth = 1;
            Token token = start;
            while (depth > 0) {
                token = next(tokens);
                depth += token.isEnd() ? -1 : token.isStart() && !isSkipped(token, tokens) ? 1 : 0;
                content(token);
            }
            separate();
            places.add(new Place(start.start(), token.end()));
        }

        private static boolean isSkipped(Token start, Tokenizer tokens) {
            boolean isMacro = StorageReader.MACROS.contains(start.name());
            if (isMacro) {
                tokens.skip();
            }
            return isMacro;
        }

        private void content(Token token) {
            if (token.isStart() && token.isNamed("ri:user")) {
                separate();
                values.add(user(token));
            }
            text.append(token.text());
            between.append(token.text());
        }

        List<String> list() {
            return List.copyOf(values);
        }

        String text() {
            return InputText.name(text.toString());
        }

        private void separate() {
            values.addAll(RoleText.split(between.toString()));
            between.setLength(0);
        }

        /** An approver who cannot be told is somebody all the same, who is asked. */
        private static String user(Token link) {
            Stream<String> known = USER_IDS.stream().map(link::attribute);
            return Stream.concat(known, link.attributes().values().stream())
                    .filter(id -> id != null && !id.isBlank())
                    .findFirst()
                    .orElse("<ri:user />");
        }
    }

    /** A parameter in the source, from its first character to behind its last one. */
    record Place(int start, int end) {}
}
