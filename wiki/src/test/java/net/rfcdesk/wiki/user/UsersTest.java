package net.rfcdesk.wiki.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import net.rfcdesk.wiki.Engine;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {
    private final Engine wiki = Engine.inMemory();
    private final Users users = wiki.users;

    @AfterEach
    void close() {
        wiki.close();
    }

    @Test
    void newUserIsActiveAndAMemberOfEveryonesGroup() {
        WikiUser author = users.create("author", "Ann Author", "author@example.org", "secret");

        assertThat(users.byName("author")).contains(author);
        assertThat(users.byKey(author.key())).contains(author);
        assertThat(author.active()).isTrue();
        assertThat(author.administrator()).isFalse();
        assertThat(users.groupsOf(author.key())).containsExactly(Users.EVERYONE);
    }

    @Test
    void rightPasswordAuthenticatesWhateverTheCaseOfTheName() {
        WikiUser author = users.create("author", "Ann Author", "author@example.org", "secret");

        assertThat(users.authenticate("Author", "secret")).contains(author);
        assertThat(users.authenticate("author", "Secret")).isEmpty();
        assertThat(users.authenticate("nobody", "secret")).isEmpty();
    }

    @Test
    void passwordIsStoredAsAHash() {
        users.create("author", "Ann Author", "author@example.org", "secret");

        String stored = wiki.database
                .jdbc()
                .sql("select password_hash from users")
                .query(String.class)
                .single();

        assertThat(stored).startsWith("$2a$").doesNotContain("secret");
    }

    @Test
    void changedPasswordReplacesTheOldOne() {
        WikiUser author = wiki.user("author");

        users.setPassword(author.key(), "better");

        assertThat(users.authenticate("author", "better")).isPresent();
        assertThat(users.authenticate("author", "secret")).isEmpty();
    }

    @Test
    void passwordThatTheHashWouldCutOffIsRefused() {
        assertThatThrownBy(() -> users.create("author", "Ann", "", "x".repeat(73)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo("password"));
        assertThatThrownBy(() -> users.create("author", "Ann", "", "")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void nameCannotBeTakenTwice() {
        wiki.user("author");

        assertThatThrownBy(() -> users.create("author", "Another", "", "secret"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Choose another name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Author", "an author", "a<b", "a/b", "a\"b"})
    void malformedNameIsRefused(String name) {
        assertThatThrownBy(() -> users.create(name, "Ann", "", "secret")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void renamedUserKeepsTheKey() {
        WikiUser author = wiki.user("author");

        users.update(new WikiUser(
                author.key(), "ann", "Ann", "ann@example.org", true, true, Locale.GERMAN, ZoneId.of("Europe/Berlin")));

        WikiUser renamed = users.byKey(author.key()).orElseThrow();
        assertThat(renamed.name()).isEqualTo("ann");
        assertThat(renamed.locale()).isEqualTo(Locale.GERMAN);
        assertThat(renamed.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(users.byName("author")).isEmpty();
    }

    @Test
    void userCannotTakeAnothersName() {
        WikiUser author = wiki.user("author");
        wiki.user("lead");

        assertThatThrownBy(() -> users.update(named(author, "lead"))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void deactivatedUserCannotLogIn() {
        WikiUser author = wiki.user("author");

        wiki.deactivate(author);

        assertThat(users.authenticate("author", "secret")).isEmpty();
        assertThat(users.search("author", 10)).isEmpty();
        assertThat(users.byName("author")).isPresent();
    }

    @Test
    void deletedUserIsGone() {
        WikiUser author = wiki.user("author");

        users.delete(author.key());

        assertThat(users.getExistingUserByKey(author.key())).isNull();
        assertThat(users.getUserByName("author")).isNull();
        assertThat(users.members(Users.EVERYONE)).isEmpty();
    }

    @Test
    void deletedUserLeavesTheNameOnWhatIsWritten() {
        WikiUser author = wiki.user("author");
        Page page = wiki.page(author, wiki.space(author, "DEV"), "Plan");

        users.delete(author.key());

        assertThat(wiki.reload(page).getCreator())
                .isEqualTo(new FormerUser(author.key(), "author"))
                .extracting(ConfluenceUser::getFullName)
                .isEqualTo("Unknown User (author)");
    }

    @Test
    void newUserOfADeletedOnesNameGetsTheKeyBack() {
        WikiUser author = wiki.user("author");
        users.delete(author.key());

        assertThat(users.create("author", "Somebody else", "", "secret").key()).isEqualTo(author.key());
        assertThat(users.everKnown(Set.of(author.key())).get(author.key()).getFullName())
                .isEqualTo("Somebody else");
    }

    @Test
    void anonymisedUserKeepsNothingButTheKey() {
        WikiUser author = wiki.administrator("author");

        users.anonymise(author.key());

        WikiUser left = users.byKey(author.key()).orElseThrow();
        assertThat(left.name()).matches("user-[0-9a-f]{5}").isEqualTo(left.fullName());
        assertThat(left.email()).isEmpty();
        assertThat(left.active() || left.administrator()).isFalse();
        assertThat(users.groupsOf(left.key())).isEmpty();
        assertThat(users.byName("author")).isEmpty();
        assertThat(users.authenticate(left.name(), "secret")).isEmpty();
    }

    @Test
    void unknownKeyIsNotFound() {
        UserKey nobody = new UserKey("nobody");

        assertThatThrownBy(() -> users.anonymise(nobody)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> users.delete(nobody)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> users.setPassword(nobody, "secret")).isInstanceOf(NotFound.class);
    }

    @Test
    void searchFindsNamesAndFullNames() {
        WikiUser author = users.create("author", "Zoe Smith", "", "secret");
        WikiUser lead = users.create("lead", "Second Author", "", "secret");
        wiki.user("reader");

        assertThat(users.search("AUTHOR", 10)).containsExactly(lead, author);
        assertThat(users.search("AUTHOR", 1)).containsExactly(lead);
        assertThat(users.search("%", 10)).isEmpty();
    }

    @Test
    void groupHasTheMembersThatWereAdded() {
        WikiUser author = wiki.user("author");
        users.createGroup("security-team");

        users.addMember("security-team", author.key());
        users.addMember("security-team", author.key());

        assertThat(users.members("security-team")).containsExactly(author);
        assertThat(users.isMember(author.key(), "security-team")).isTrue();
        users.removeMember("security-team", author.key());
        assertThat(users.isMember(author.key(), "security-team")).isFalse();
    }

    @Test
    void groupsAreFoundByPartOfTheirName() {
        users.createGroup("security-team");

        assertThat(users.groups("Team", 10)).containsExactly("security-team");
        assertThat(users.groups("", 10)).containsExactly(Users.EVERYONE, "security-team");
    }

    @Test
    void deletedGroupHasNoMembers() {
        WikiUser author = wiki.user("author");
        users.createGroup("security-team");
        users.addMember("security-team", author.key());

        users.deleteGroup("security-team");

        assertThat(users.groupExists("security-team")).isFalse();
        assertThat(users.groupsOf(author.key())).containsExactly(Users.EVERYONE);
    }

    @Test
    void unknownGroupTakesNoMembers() {
        WikiUser author = wiki.user("author");

        assertThatThrownBy(() -> users.addMember("nobodies", author.key())).isInstanceOf(NotFound.class);
    }

    @Test
    void groupNameCannotBeTakenTwice() {
        users.createGroup("security-team");

        assertThatThrownBy(() -> users.createGroup("security-team")).isInstanceOf(InvalidInput.class);
    }

    private static WikiUser named(WikiUser user, String name) {
        return new WikiUser(
                user.key(),
                name,
                user.fullName(),
                user.email(),
                user.active(),
                user.administrator(),
                user.locale(),
                user.zone());
    }
}
