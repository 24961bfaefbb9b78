package net.rfcdesk.signature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An annotation that names the public source of a signature: Javadoc ("JD version class"), official documentation, or an app built for that product version. On a type it covers the type itself and every member without one of its own. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.CONSTRUCTOR})
public @interface Verified {
    /** @return source */
    String value();
}
