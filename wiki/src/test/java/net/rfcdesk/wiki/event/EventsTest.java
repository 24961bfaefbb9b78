package net.rfcdesk.wiki.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventListener;
import java.io.IOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsTest {
    private final Events events = new Events();
    private final List<String> heard = new ArrayList<>();

    /** Listens to texts and to anything. */
    public final class Listener {
        @EventListener
        public void text(CharSequence event) {
            heard.add("text " + event);
        }

        @EventListener
        public void number(Integer event) {
            heard.add("number " + event);
        }

        public void notMarked(Object event) {
            heard.add("not marked");
        }
    }

    @Test
    void listenerHearsWhatItsParameterTakes() {
        events.register(new Listener());

        events.publish("a");
        events.publish(1);
        events.publish(1.5);

        assertThat(heard).containsExactly("text a", "number 1");
    }

    @Test
    void listenerThatRegistersTwiceHearsOnce() {
        Listener listener = new Listener();
        events.register(listener);
        events.register(listener);

        events.publish("a");

        assertThat(heard).containsExactly("text a");
    }

    @Test
    void unregisteredListenerHearsNothing() {
        Listener listener = new Listener();
        events.register(listener);

        events.unregister(listener);
        events.publish("a");

        assertThat(heard).isEmpty();
    }

    /** Throws what it hears. */
    public static final class Thrower {
        @EventListener
        public void thrown(Throwable event) throws Throwable {
            throw event;
        }
    }

    @Test
    void whatAListenerThrowsReachesThePublisher() {
        events.register(new Thrower());
        RuntimeException unchecked = new IllegalStateException("unchecked");
        Error error = new AssertionError("error");
        IOException checked = new IOException("checked");

        assertThatThrownBy(() -> events.publish(unchecked)).isSameAs(unchecked);
        assertThatThrownBy(() -> events.publish(error)).isSameAs(error);
        assertThatThrownBy(() -> events.publish(checked))
                .isInstanceOf(UndeclaredThrowableException.class)
                .hasCause(checked);
    }

    private static final class Hidden {
        @EventListener
        public void text(String event) {}
    }

    @Test
    void listenerOfAClassThatIsNotPublicIsRefused() {
        assertThatThrownBy(() -> events.register(new Hidden()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("make " + Hidden.class.getName() + " public");
    }

    /** A listener that does not say what it listens to. */
    public static final class Undecided {
        @EventListener
        public void anything() {}
    }

    @Test
    void listenerWithoutAParameterIsRefused() {
        assertThatThrownBy(() -> events.register(new Undecided()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have one parameter");
    }
}
