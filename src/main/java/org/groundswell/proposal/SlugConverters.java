package org.groundswell.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.pipeline.Promise;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Visibility;
import org.groundswell.web.Slug;

/**
 * Keeps closed sets in the tables as the words that the API speaks.
 *
 * <p>One class for each, public and without a common parent: EclipseLink instantiates them by
 * reflection and reads the types from the class itself.
 */
final class SlugConverters {

  private SlugConverters() {}

  private static String word(Enum<?> constant) {
    return constant == null ? null : Slug.of(constant);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return word == null ? null : Slug.read(type, word).orElseThrow();
  }

  /** States. */
  @Converter
  public static class OfState implements AttributeConverter<State, String> {

    @Override
    public String convertToDatabaseColumn(State constant) {
      return word(constant);
    }

    @Override
    public State convertToEntityAttribute(String word) {
      return constant(State.class, word);
    }
  }

  /** Decision rights. */
  @Converter
  public static class OfDecisionRight implements AttributeConverter<DecisionRight, String> {

    @Override
    public String convertToDatabaseColumn(DecisionRight constant) {
      return word(constant);
    }

    @Override
    public DecisionRight convertToEntityAttribute(String word) {
      return constant(DecisionRight.class, word);
    }
  }

  /** Parts of the promise. */
  @Converter
  public static class OfPromiseKind implements AttributeConverter<Promise.Kind, String> {

    @Override
    public String convertToDatabaseColumn(Promise.Kind constant) {
      return word(constant);
    }

    @Override
    public Promise.Kind convertToEntityAttribute(String word) {
      return constant(Promise.Kind.class, word);
    }
  }

  /** Visibilities. */
  @Converter
  public static class OfVisibility implements AttributeConverter<Visibility, String> {

    @Override
    public String convertToDatabaseColumn(Visibility constant) {
      return word(constant);
    }

    @Override
    public Visibility convertToEntityAttribute(String word) {
      return constant(Visibility.class, word);
    }
  }
}
