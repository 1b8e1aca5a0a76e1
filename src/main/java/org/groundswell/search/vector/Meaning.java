package org.groundswell.search.vector;

/**
 * What a text means, as one model sees it: a vector of length one.
 *
 * @param model the name of the model; meanings of different models cannot be compared
 * @param vector empty when nobody was asked, could not read it, or did not answer in time
 */
public record Meaning(String model, float[] vector) {

  /** Nothing is known of what the text means. */
  public static final Meaning UNKNOWN = new Meaning("", new float[0]);

  /** What a text means that this model was asked about and could not read. */
  public static Meaning notUnderstood(String model) {
    return new Meaning(model, UNKNOWN.vector());
  }

  /** Whether words alone have to do. */
  public boolean isUnknown() {
    return vector.length == 0;
  }

  /** What two meanings have in common; of a title and its text, what both are about. */
  public Meaning and(Meaning other) {
    float[] sum = new float[vector.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = vector[i] + other.vector[i];
    }
    return new Meaning(model, ofLengthOne(sum));
  }

  static float[] ofLengthOne(float[] numbers) {
    double squares = 0;
    for (float number : numbers) {
      squares += number * number;
    }
    if (!Double.isFinite(squares)) {
      throw new IllegalStateException("What the model says is no number.");
    }
    float length = (float) Math.sqrt(Math.max(squares, Float.MIN_NORMAL));
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] /= length;
    }
    return numbers;
  }
}
