package net.rfcdesk.wiki.velocity;

/** A value that is HTML already and is not escaped. */
public record Html(String value) {
    @Override
    public String toString() {
        return value;
    }
}
