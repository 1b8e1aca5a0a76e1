package org.groundswell.web;

import java.util.List;
import org.groundswell.web.Problem.FieldError;

/**
 * A "no" to certain fields of the input: 422 {@code invalid-input}, with a pointer to each.
 *
 * <p>For rules that a constraint on one field cannot say, such as "a decline needs a reason".
 */
public final class InvalidInput extends RuntimeException {

  private final transient List<FieldError> errors;

  /** Refuses one or more fields at once. */
  public InvalidInput(List<FieldError> errors) {
    super(WebRefusal.INVALID_INPUT.slug(), null, false, false);
    this.errors = List.copyOf(errors);
  }

  /** Refuses one field, such as {@code /reason}. */
  public InvalidInput(String pointer, String detail) {
    this(List.of(new FieldError(pointer, detail)));
  }

  /** The fields, and what is wrong with each. */
  public List<FieldError> errors() {
    return errors;
  }
}
