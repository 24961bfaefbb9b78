package com.atlassian.sal.api.user;

import java.util.Objects;

/** The key of a user that never changes: a value, equal to every other of the same text. */
public final class UserKey {
    private final String value;

    /** @param userkey not null */
    public UserKey(String userkey) {
        this.value = Objects.requireNonNull(userkey, "userkey");
    }

    public String getStringValue() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserKey key && key.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
