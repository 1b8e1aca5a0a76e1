package org.groundswell.web;

import java.util.Locale;

/**
 * Why a feature says no: one entry in the catalogue of problems.
 *
 * <p>Each feature implements this with one public enum named {@code <Feature>Refusal}; the name of
 * a constant is its slug ({@code STAGE_CLOSED} becomes {@code stage-closed}), the {@code type} by
 * which programs recognise the problem.
 */
public interface Reason {

  /** The constant's name, as every enum has it. */
  String name();

  /**
   * The HTTP status: 403 not yours to do, 404 none such, 409 the state says no, 422 a rule says no.
   */
  int status();

  /** One short sentence for people, the same for every occurrence. */
  String title();

  /** The last part of the problem's {@code type}, unique in the whole product. */
  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
