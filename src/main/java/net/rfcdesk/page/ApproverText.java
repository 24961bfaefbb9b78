package net.rfcdesk.page;

import java.util.List;
import java.util.regex.Pattern;
import net.rfcdesk.approval.Role;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;

/** Rewrites who is asked for one role, and leaves every other character of the page as it is. */
final class ApproverText {

    private static final Pattern APPROVAL = named("rfc-approval");

    private final String storage;
    private final List<Tags.Element> elements;

    /** @param storage well-formed */
    ApproverText(String storage) {
        this.storage = storage;
        this.elements = Tags.of(storage);
    }

    /** @throws net.rfcdesk.rfc.Refused {@link Reason#ROLE_UNKNOWN} when no macro is for that role */
    String asking(Role before, Role after) {
        Tags.Element macro = macro(before);
        Splice splice = new Splice(storage);
        if (!after.users().equals(before.users())) {
            write(splice, macro, "approvers", MacroWriter.users(after.users()));
        }
        if (!after.groups().equals(before.groups())) {
            write(splice, macro, "groups", MacroWriter.groups(after.groups()));
        }
        return splice.text();
    }

    private Tags.Element macro(Role role) {
        return elements.stream()
                .filter(each -> each.isNamed("ac:structured-macro", "ac:macro"))
                .filter(each -> APPROVAL.matcher(each.tag(storage)).find())
                .filter(each -> isFor(role, each))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of(Reason.ROLE_UNKNOWN, role.name()).in("role").exception());
    }

    private boolean isFor(Role role, Tags.Element macro) {
        return PageText.parse(storage.substring(macro.start(), macro.end())).roles().stream()
                .anyMatch(text -> Role.id(text.name()).equals(role.id()));
    }

    /** Of several parameters of one name, which all count, the first one is kept. */
    private void write(Splice splice, Tags.Element macro, String name, String content) {
        Pattern attribute = named(name);
        List<Tags.Element> present = parameters(macro).stream()
                .filter(each -> attribute.matcher(each.tag(storage)).find())
                .toList();
        String parameter = MacroWriter.parameter(name, content);
        if (present.isEmpty()) {
            splice.put(macro.contentEnd(), macro.contentEnd(), parameter);
        }
        for (int i = 0; i < present.size(); i++) {
            splice.put(present.get(i).start(), present.get(i).end(), i == 0 ? parameter : "");
        }
    }

    private List<Tags.Element> parameters(Tags.Element macro) {
        return elements.stream()
                .filter(each -> each.isNamed("ac:parameter") && macro.holds(each))
                .toList();
    }

    private static Pattern named(String name) {
        return Pattern.compile("\\sac:name\\s*=\\s*[\"']" + name + "[\"']");
    }
}
