package com.atlassian.util.profiling;

/** A measurement under way. */
public interface Ticker extends AutoCloseable {
    @Override
    void close();
}
