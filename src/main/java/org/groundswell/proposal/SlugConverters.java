package org.groundswell.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.pipeline.Promise;
import org.groundswell.pipeline.Slugged;
import org.groundswell.pipeline.State;
import org.groundswell.rights.Visibility;

/** Keeps closed sets in the tables as the words that the API speaks. */
final class SlugConverters {

  private SlugConverters() {}

  private abstract static class Slugs<E extends Enum<E> & Slugged>
      implements AttributeConverter<E, String> {

    private final Class<E> type;

    Slugs(Class<E> type) {
      this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(E member) {
      return member == null ? null : member.slug();
    }

    @Override
    public E convertToEntityAttribute(String slug) {
      return slug == null ? null : Slugged.of(type, slug);
    }
  }

  /** States. */
  @Converter
  static class OfState extends Slugs<State> {
    OfState() {
      super(State.class);
    }
  }

  /** Decision rights. */
  @Converter
  static class OfDecisionRight extends Slugs<DecisionRight> {
    OfDecisionRight() {
      super(DecisionRight.class);
    }
  }

  /** Parts of the promise. */
  @Converter
  static class OfPromiseKind extends Slugs<Promise.Kind> {
    OfPromiseKind() {
      super(Promise.Kind.class);
    }
  }

  /** Visibilities. */
  @Converter
  static class OfVisibility implements AttributeConverter<Visibility, String> {

    @Override
    public String convertToDatabaseColumn(Visibility visibility) {
      return visibility == null ? null : visibility.slug();
    }

    @Override
    public Visibility convertToEntityAttribute(String slug) {
      for (Visibility visibility : Visibility.values()) {
        if (visibility.slug().equals(slug)) {
          return visibility;
        }
      }
      return null;
    }
  }
}
