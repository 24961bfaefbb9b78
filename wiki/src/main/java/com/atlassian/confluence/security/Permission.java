package com.atlassian.confluence.security;

/** What one may do with a page, a space or the site. */
public abstract class Permission {
    public static final Permission VIEW = named("VIEW");
    public static final Permission EDIT = named("EDIT");
    public static final Permission ADMINISTER = named("ADMINISTER");

    private static Permission named(String name) {
        return new Permission() {
            @Override
            public String toString() {
                return name;
            }
        };
    }
}
