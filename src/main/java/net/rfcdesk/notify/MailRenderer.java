package net.rfcdesk.notify;

/** Puts what a mail tells into words, in the language of its receiver. */
public interface MailRenderer {

    /**
     * The text of a mail.
     *
     * @param subject in one line; the same for every mail about the same RFC, so that mail programs put them together
     * @param html the whole document
     */
    record Text(String subject, String html) {}

    Text render(MailContent content);
}
