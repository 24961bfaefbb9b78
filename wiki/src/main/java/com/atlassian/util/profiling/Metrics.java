package com.atlassian.util.profiling;

/** Measures nothing: Active Objects tells Atlassian's metrics, which the wiki has not, how long its statements take. */
public final class Metrics {
    private static final Builder NOTHING = new Builder();
    private static final Ticker NO_TIME = () -> {};

    private Metrics() {}

    public static Builder metric(String name) {
        return NOTHING;
    }

    /** Takes what describes a measurement. */
    public static final class Builder {
        private Builder() {}

        public Builder tag(String name, String value) {
            return this;
        }

        public Builder withAnalytics() {
            return this;
        }

        /** @param pluginKey may be null */
        public Builder invokerPluginKey(String pluginKey) {
            return this;
        }

        public Ticker startTimer() {
            return NO_TIME;
        }
    }
}
