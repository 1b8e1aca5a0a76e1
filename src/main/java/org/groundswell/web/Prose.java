package org.groundswell.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text of several lines, in Markdown: no control characters but line breaks and tabs, and not more
 * than a stated length.
 *
 * <p>Letters of every script, right-to-left and combining ones included, are welcome; null is
 * valid. The length counts what Java counts, UTF-16 units, as the tables do.
 */
@Documented
@Constraint(validatedBy = TextValidator.ForProse.class)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Prose {

  /** What people are told. */
  String message() default "must be text without control characters, at most {max} characters long";

  /** The fewest characters, not counting white space around them. */
  int min() default 0;

  /** The most characters. */
  int max() default 8000;

  /** As Bean Validation requires. */
  Class<?>[] groups() default {};

  /** As Bean Validation requires. */
  Class<? extends Payload>[] payload() default {};
}
