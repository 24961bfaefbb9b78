package net.rfcdesk.wiki;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be closed, the latest first, when a wiki stops, or when it does not even start. */
final class Shutdown implements AutoCloseable {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    void later(Runnable step) {
        steps.push(step);
    }

    @Override
    public void close() {
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }
}
