package org.groundswell.rights;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which {@link Scope} a caller's proof has to let through before a resource, or one operation
 * of it, answers.
 *
 * <p>Without it, reading needs {@link Scope#READ} and changing needs {@link Scope#CHANGE}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {

  /** The scope. */
  Scope value();
}
