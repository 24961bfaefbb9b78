package net.rfcdesk.wiki.storage;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.confluence.pages.Page;
import com.atlassian.sal.api.user.UserKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;

/** A storage format in a wiki with the page "My Page" in space DOC, the users lead and security, and what a test adds. */
final class Fixture {
    static final WikiUser LEAD = user("key-lead", "lead", "Lea Lead");
    static final WikiUser SECURITY = user("key-security", "security", "Security");

    private final Map<String, MacroModule> macros = new LinkedHashMap<>();
    private final Users users = mock();
    private final Page page = mock();
    private final AtomicInteger ids = new AtomicInteger();

    Fixture() {
        when(page.getId()).thenReturn(42L);
        when(page.getVersion()).thenReturn(3);
        when(page.getTitle()).thenReturn("My Page");
        when(users.byName(any())).thenAnswer(call -> find(user -> user.name().equals(call.getArgument(0))));
        when(users.byKey(any())).thenAnswer(call -> find(user -> user.key().equals(call.getArgument(0))));
    }

    StorageFormat format() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
        return new StorageFormat(
                new Macros(() -> macros.values().stream()),
                users,
                new Links("/wiki", Fixture::path),
                clock,
                () -> "id-" + ids.incrementAndGet());
    }

    String view(String storage) {
        return view(storage, "display");
    }

    String view(String storage, String outputType) {
        return format().toView(storage, new Rendering(page, "DOC", outputType));
    }

    /** @return the view where there is no page */
    String preview(String storage) {
        return format().toView(storage, new Rendering(null, "DOC", "preview"));
    }

    String saved(String body) {
        return format().beforeSave(body);
    }

    Fixture with(
            String name, Macro.BodyType body, Macro.OutputType output, Execution execution, String... userParameters) {
        List<MacroModule.Parameter> parameters = Arrays.stream(userParameters)
                .map(parameter -> new MacroModule.Parameter(parameter, "username", "", "", false, true, "", List.of()))
                .toList();
        macros.put(name, new TestMacro(name, body, output, parameters, execution));
        return this;
    }

    Fixture withBlock(String name, Execution execution, String... userParameters) {
        return with(name, Macro.BodyType.NONE, Macro.OutputType.BLOCK, execution, userParameters);
    }

    static WikiUser user(String key, String name, String fullName) {
        return new WikiUser(
                new UserKey(key), name, fullName, name + "@example.com", true, false, Locale.ENGLISH, ZoneOffset.UTC);
    }

    private static Optional<WikiUser> find(Predicate<WikiUser> condition) {
        return List.of(LEAD, SECURITY).stream().filter(condition).findFirst();
    }

    /** What a test's macro does. */
    @FunctionalInterface
    interface Execution {
        String apply(Map<String, String> parameters, String body) throws MacroExecutionException;
    }

    private record TestMacro(
            String name,
            Macro.BodyType bodyType,
            Macro.OutputType outputType,
            List<MacroModule.Parameter> parameters,
            Execution execution)
            implements MacroModule {
        @Override
        public Description describe(Locale locale) {
            return new Description(name, "", null, parameters);
        }

        @Override
        public String execute(Map<String, String> given, String body, ConversionContext context)
                throws MacroExecutionException {
            return execution.apply(given, body);
        }
    }

    private static Optional<String> path(String spaceKey, String title) {
        return title.startsWith("Missing")
                ? Optional.empty()
                : Optional.of("/spaces/" + spaceKey + "/" + title.replace(' ', '+'));
    }
}
