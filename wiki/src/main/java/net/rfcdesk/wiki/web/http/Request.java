package net.rfcdesk.wiki.web.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.wiki.plugin.servlet.Xsrf;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.text.InputText;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;

/** A request: its path variables and parameters. A missing or wrong value is refused with its name. */
public final class Request {
    private final HttpServletRequest raw;
    private final Map<String, String> variables;

    Request(HttpServletRequest raw, Map<String, String> variables) {
        this.raw = raw;
        this.variables = variables;
    }

    /** @return without path variables */
    public static Request of(HttpServletRequest raw) {
        return new Request(raw, Map.of());
    }

    /** @return what stood in the path in place of the variable, decoded. @throws InvalidInput when it cannot be stored */
    public String variable(String name) {
        return InputText.of(name, variables.get(name));
    }

    /** @return trimmed; empty when missing */
    public String text(String name) {
        return raw(name).trim();
    }

    /** @return as sent, but with line ends as in the wiki; empty when missing. @throws InvalidInput when it cannot be stored */
    public String raw(String name) {
        String value = raw.getParameter(name);
        return value == null ? "" : InputText.of(name, value.replace("\r\n", "\n"));
    }

    /** @throws InvalidInput when missing */
    public String required(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            throw new InvalidInput(name, "Please fill in \"" + name + "\".");
        }
        return value;
    }

    public List<String> all(String name) {
        String[] values = raw.getParameterValues(name);
        return Stream.ofNullable(values)
                .flatMap(Arrays::stream)
                .map(value -> InputText.of(name, value))
                .toList();
    }

    public boolean has(String name) {
        return raw.getParameter(name) != null;
    }

    /** @throws InvalidInput when missing or not a number */
    public long number(String name) {
        return parse(name, required(name));
    }

    /** @return 0 when missing */
    public long numberOrZero(String name) {
        return text(name).isEmpty() ? 0 : number(name);
    }

    /** @throws InvalidInput when not a number */
    public long numberInPath(String name) {
        return parse(name, variable(name));
    }

    private static long parse(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput(name, "\"" + name + "\" must be a number, but is \"" + value + "\".");
        }
    }

    /** @return whether another site's page can have made a browser send it, as far as REST is concerned */
    public boolean isForgedCall() {
        return Xsrf.isForged(raw);
    }

    public String method() {
        return raw.getMethod();
    }

    public String contextPath() {
        return raw.getContextPath();
    }

    /** @return without the context path, decoded */
    public String path() {
        return raw.getServletPath() + (raw.getPathInfo() == null ? "" : raw.getPathInfo());
    }

    /** @return path and query as they were asked, without the context path */
    public String address() {
        String query = raw.getQueryString();
        return raw.getRequestURI().substring(raw.getContextPath().length()) + (query == null ? "" : "?" + query);
    }

    public Optional<WikiUser> user() {
        return CurrentUser.get();
    }

    /** @return the language of the user, or of the browser */
    public Locale locale() {
        return user().map(WikiUser::locale).orElseGet(raw::getLocale);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(raw.getHeader(name));
    }

    public Optional<String> cookie(String name) {
        return Stream.ofNullable(raw.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    public InputStream body() {
        try {
            return raw.getInputStream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public Session session() {
        return new Session(raw);
    }
}
