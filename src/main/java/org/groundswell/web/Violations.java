package org.groundswell.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.groundswell.web.Problem.FieldError;

/** Violated constraints as mistakes in the input, each with a pointer. */
final class Violations {

  private Violations() {}

  static List<FieldError> of(ConstraintViolationException violations) {
    return violations.getConstraintViolations().stream()
        .map(Violations::error)
        .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
        .toList();
  }

  private static FieldError error(ConstraintViolation<?> violation) {
    return new FieldError(pointer(violation.getPropertyPath()), violation.getMessage());
  }

  /**
   * {@code submit.draft.coAuthors[2]} is {@code /coAuthors/2}; {@code list.limit} is {@code
   * /limit}.
   */
  private static String pointer(Path path) {
    List<String> segments = new ArrayList<>();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        segments.add(node.getIndex().toString());
      }
      switch (node.getKind()) {
        case PARAMETER -> parameter = node.getName();
        case PROPERTY, BEAN -> addTo(segments, node);
        default -> {}
      }
    }
    return "/" + (segments.isEmpty() ? parameter : String.join("/", segments));
  }

  private static void addTo(List<String> segments, Path.Node node) {
    if (node.getKind() == ElementKind.PROPERTY && node.getIndex() != null) {
      segments.add(segments.size(), node.getName());
    } else if (node.getName() != null) {
      segments.add(node.getName());
    }
  }
}
