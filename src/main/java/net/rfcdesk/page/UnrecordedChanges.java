package net.rfcdesk.page;

/** Changes of pages that records do not tell yet; who reads waits for them a moment, so that they see what they have just saved. */
public interface UnrecordedChanges {

    /** Waits until what has happened to a page is recorded, unless that takes too long. */
    void await(long pageId);

    /** As above, for all pages. */
    void awaitAll();
}
