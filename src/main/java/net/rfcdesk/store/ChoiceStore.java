package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.java.ao.Query;
import net.rfcdesk.approval.NotificationChoice;
import net.rfcdesk.approval.NotificationChoices;
import net.rfcdesk.approval.NotificationChoices.OfSpace;

/** Keeps what people want to be told. */
public final class ChoiceStore {

    /** No space can have this key. */
    private static final String EVERYWHERE = "*";

    private final ActiveObjects ao;
    private final RowReader<ChoiceRow> choices;
    private final SiteLock lock;

    public ChoiceStore(ActiveObjects ao) {
        this.ao = ao;
        this.choices = new RowReader<>(ao, ChoiceRow.class);
        this.lock = new SiteLock(ao);
    }

    /** Must be called in a transaction: until it ends, nobody else can change any. */
    public void lock() {
        lock.take();
    }

    /** @param user key. @return spaces in the order of their keys */
    public NotificationChoices of(String user) {
        Query query = choices.select().where("USER_KEY = ?", user).order("SPACE_KEY ASC");
        List<OfSpace> found = choices.read(query, row -> choice(row).ofSpace());
        return new NotificationChoices(
                found.stream()
                        .filter(ChoiceStore::isEverywhere)
                        .map(OfSpace::choice)
                        .findFirst()
                        .orElse(NotificationChoice.AT_ONCE),
                found.stream().filter(each -> !isEverywhere(each)).toList());
    }

    /**
     * In one statement, or one for each 900 of the users.
     *
     * @param users keys
     * @return by user key, what each of them wants to be told of that space; those who chose nothing are not in it
     */
    public Map<String, NotificationChoice> of(String spaceKey, Collection<String> users) {
        Map<String, NotificationChoice> found = new HashMap<>();
        for (List<String> some : RowReader.parts(users)) {
            Object[] values = Stream.concat(Stream.of(EVERYWHERE, spaceKey), some.stream())
                    .toArray();
            Query query = choices.select()
                    .where("SPACE_KEY IN (?, ?) AND USER_KEY IN " + RowReader.marks(some.size()), values);
            choices.read(query, ChoiceStore::choice).forEach(each -> {
                if (isEverywhere(each.ofSpace())) {
                    found.putIfAbsent(each.user(), each.ofSpace().choice());
                } else {
                    found.put(each.user(), each.ofSpace().choice());
                }
            });
        }
        return found;
    }

    /** Puts these in place of all that they had. Must be called in a transaction that has the {@link #lock}. */
    public void save(String user, NotificationChoices wanted) {
        ao.deleteWithSQL(ChoiceRow.class, "USER_KEY = ?", user);
        Stream.concat(Stream.of(new OfSpace(EVERYWHERE, wanted.everywhere())), wanted.spaces().stream())
                .forEach(each -> ao.create(
                        ChoiceRow.class,
                        Map.of(
                                "CHOICE_KEY", Width.hashed(each.spaceKey() + "/" + user, Width.KEY),
                                "USER_KEY", Width.whole(user, Width.NAME),
                                "SPACE_KEY", Width.whole(each.spaceKey(), Width.NAME),
                                "CHOICE", each.choice().name())));
    }

    private static boolean isEverywhere(OfSpace choice) {
        return choice.spaceKey().equals(EVERYWHERE);
    }

    private record Chosen(String user, OfSpace ofSpace) {}

    private static Chosen choice(ChoiceRow row) {
        return new Chosen(
                row.getUserKey(), new OfSpace(row.getSpaceKey(), NotificationChoice.valueOf(row.getChoice())));
    }
}
