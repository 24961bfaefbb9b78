package net.rfcdesk.approval;

/** Answers who belongs to which group, so that the rules need no host. */
@FunctionalInterface
public interface Membership {

    boolean isMember(String userKey, String group);
}
