package net.rfcdesk.wiki.search;

/**
 * A field of CQL that a plugin makes of a part of a content property.
 *
 * @param propertyKey of the content property
 * @param path of the part in the property's JSON, with dots between names
 * @param alias the field's other name; null when it has none
 */
public record IndexedField(String propertyKey, String path, Type type, String alias) {
    /** What the part is, which decides how a query can ask for it. */
    public enum Type {
        STRING,
        TEXT,
        NUMBER,
        DATE
    }

    /** @return as in content.property[rfc].status */
    String name() {
        return "content.property[" + propertyKey + "]." + path;
    }
}
