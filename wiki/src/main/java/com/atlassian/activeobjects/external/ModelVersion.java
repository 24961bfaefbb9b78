package com.atlassian.activeobjects.external;

import java.math.BigInteger;

/** The version of a plugin's tables: a whole number, 0 for tables that no upgrade task has touched. */
public final class ModelVersion implements Comparable<ModelVersion> {
    private final BigInteger number;

    private ModelVersion(BigInteger number) {
        this.number = number;
    }

    /** @throws NumberFormatException when the version is not a whole number */
    public static ModelVersion valueOf(String version) {
        return new ModelVersion(new BigInteger(version));
    }

    @Override
    public int compareTo(ModelVersion other) {
        return number.compareTo(other.number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelVersion version && version.number.equals(number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return number.toString();
    }
}
