package org.groundswell.web;

import jakarta.annotation.Priority;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Takes violations before Jersey's own, more specific mapper would; says what {@link ProblemMapper}
 * says.
 */
@Provider
@Priority(1)
class ValidationProblemMapper implements ExceptionMapper<ValidationException> {

  private final ProblemMapper problems = new ProblemMapper();

  @Override
  public Response toResponse(ValidationException thrown) {
    return problems.toResponse(thrown);
  }
}
