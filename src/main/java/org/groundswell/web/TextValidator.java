package org.groundswell.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Holds text to its length and refuses the characters that are no text. */
abstract class TextValidator {

  private int min;
  private int max;

  void limit(int fewest, int most) {
    min = fewest;
    max = most;
  }

  /** Whether it fits; when not, the context is told which rule it breaks. */
  boolean accepts(String text, ConstraintValidatorContext context) {
    if (text == null) {
      return true;
    }
    if (text.length() > max) {
      return says(context, "must be at most " + max + " characters long");
    }
    if (text.strip().length() < min) {
      return says(
          context, min == 1 ? "must not be empty" : "must be at least " + min + " characters long");
    }
    if (!text.codePoints().allMatch(this::isText)) {
      return says(context, "must not contain control characters");
    }
    return true;
  }

  private static boolean says(ConstraintValidatorContext context, String message) {
    context.disableDefaultConstraintViolation();
    context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
    return false;
  }

  /** Lone surrogates cannot be stored as UTF-8; U+2028 and U+2029 are line breaks in disguise. */
  boolean isText(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  static final class ForPlainLine extends TextValidator
      implements ConstraintValidator<PlainLine, String> {

    @Override
    public void initialize(PlainLine line) {
      limit(line.min(), line.max());
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return accepts(text, context);
    }
  }

  static final class ForProse extends TextValidator implements ConstraintValidator<Prose, String> {

    @Override
    public void initialize(Prose prose) {
      limit(prose.min(), prose.max());
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return accepts(text, context);
    }

    @Override
    boolean isText(int character) {
      return character == '\n' || character == '\r' || character == '\t' || super.isText(character);
    }
  }
}
