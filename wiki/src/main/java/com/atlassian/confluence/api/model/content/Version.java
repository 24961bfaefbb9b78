package com.atlassian.confluence.api.model.content;

/** A number that grows by one with each change. */
public class Version {
    private final int number;

    public Version(int number) {
        this.number = number;
    }

    public int getNumber() {
        return number;
    }

    public VersionBuilder nextBuilder() {
        return new VersionBuilder(number + 1);
    }

    /** Makes the version after another one. */
    public static class VersionBuilder {
        private final int next;

        private VersionBuilder(int next) {
            this.next = next;
        }

        public Version build() {
            return new Version(next);
        }
    }
}
