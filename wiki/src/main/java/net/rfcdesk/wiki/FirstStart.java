package net.rfcdesk.wiki;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;

/** Fills a new wiki: an administrator always, and for a demo one account per part in the story, and a space to try things in. */
record FirstStart(WikiParts wiki) {
    private static final Account ADMINISTRATOR = new Account("admin", "Admin", "administrator", null);
    private static final Account READER = new Account("reader", "Reader", "reads along", null);
    private static final List<Account> WRITERS = List.of(
            new Account("author", "Author", "writes proposals", null),
            new Account("lead", "Lead", "engineering lead", "engineering-leads"),
            new Account("security", "Security", "security team", "security-team"),
            new Account("product", "Product", "product manager", "product-managers"));

    /** @return the accounts that were made; none when the wiki has users already */
    List<Account> make(boolean demo) {
        if (!wiki.users().all().isEmpty()) {
            return List.of();
        }
        return wiki.database().inTransaction(() -> fill(demo));
    }

    private List<Account> fill(boolean demo) {
        WikiUser administrator = administrator();
        if (!demo) {
            return List.of(ADMINISTRATOR);
        }
        List<WikiUser> writers = WRITERS.stream().map(this::create).toList();
        create(READER);
        CurrentUser.call(administrator, () -> demoSpace(writers));
        return Stream.of(Stream.of(ADMINISTRATOR), WRITERS.stream(), Stream.of(READER))
                .flatMap(accounts -> accounts)
                .toList();
    }

    private WikiUser administrator() {
        WikiUser user = create(ADMINISTRATOR);
        wiki.users()
                .update(new WikiUser(
                        user.key(),
                        user.name(),
                        user.fullName(),
                        user.email(),
                        true,
                        true,
                        user.locale(),
                        user.zone()));
        return wiki.users().byKey(user.key()).orElseThrow();
    }

    private WikiUser create(Account account) {
        WikiUser user = wiki.users()
                .create(account.name(), account.fullName(), account.name() + "@example.com", account.name());
        if (account.group() != null) {
            wiki.users().createGroup(account.group());
            wiki.users().addMember(account.group(), user.key());
        }
        return user;
    }

    /** Everybody reads, but only some write, so that both can be tried. */
    private Space demoSpace(List<WikiUser> writers) {
        Space space = wiki.spaces().create("DEMO", "Demo space", "A space to try things in.");
        wiki.permissions().revoke(space, SpacePermission.EDIT, Subject.group(Users.EVERYONE));
        writers.forEach(writer -> wiki.permissions().grant(space, SpacePermission.EDIT, Subject.user(writer.key())));
        Page home = wiki.pages().byId(wiki.spaces().homePageId(space)).orElseThrow();
        wiki.pages().update(home.getId(), home.getVersion(), home.getTitle(), homePage(), "", true);
        return space;
    }

    private static String homePage() {
        try (InputStream text = FirstStart.class.getResourceAsStream("demo-home.xml")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An account of a new wiki; its password is its name. @param group null for none */
    record Account(String name, String fullName, String part, String group) {}
}
