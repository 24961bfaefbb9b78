package com.atlassian.confluence.spaces;

/** A space as it was when it was read; equal to every other reading of the same space. */
public class Space {
    private final long id;
    private final String key;
    private final String name;

    public Space(long id, String key, String name) {
        this.id = id;
        this.key = key;
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public String getKey() {
        return key;
    }

    public String getName() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Space space && space.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return key;
    }
}
