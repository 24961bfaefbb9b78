package net.rfcdesk.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A column that is there to be searched, or for a change of the row; it is left out when many rows are read. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface NotSelected {}
