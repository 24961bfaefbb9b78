package net.rfcdesk.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the signature of a resource's method does not say of it. The build writes the OpenAPI document from this and from the annotations of
 * JAX-RS; tests compare the document with real answers. A method that says nothing answers with an RFC.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Operation {

    /** The type of the request's body; void when its address says everything. */
    Class<?> takes() default void.class;

    /** Parameters of the address that the method reads by itself, all of them optional. */
    String[] query() default {};

    /** The type of the answer's body; String for files that are no JSON, void for a redirection. */
    Class<?> answers() default RfcJson.class;
}
