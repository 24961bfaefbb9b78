package net.rfcdesk.wiki.storage;

/** What happens to a body before it is stored: macro ids, task ids and user keys are filled in. */
@FunctionalInterface
public interface SaveFilter {
    /**
     * @return the body to store
     * @throws net.rfcdesk.wiki.refusal.InvalidInput when it is not well-formed; the message names the line
     */
    String beforeSave(String body);
}
