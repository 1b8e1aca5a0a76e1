package org.groundswell;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a package to be a feature, and names the features it may import.
 *
 * <p>The architecture test holds every import between features to {@link #uses()}: a package that
 * is not named there cannot be imported, and the declared uses must be free of cycles.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Feature {

  /** The packages below {@code org.groundswell} this feature imports, such as {@code "journal"}. */
  String[] uses() default {};
}
