package org.groundswell.stage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.groundswell.pipeline.State;

/**
 * Every version there has been, and which of them a proposal follows.
 *
 * @param versions in their order, the first one first
 */
public record Scheme(List<StageVersion> versions) {

  static final Scheme NONE = new Scheme(List.of());

  /** What decides at which stage a proposal stands. */
  public record Standing(State state, Instant sentAt, Optional<Chosen> chosen) {}

  /**
   * What somebody said of one proposal.
   *
   * @param version that it follows
   * @param slug the stage in that version; null when nobody said
   */
  public record Chosen(int version, String slug) {}

  /** The version in force. */
  public Optional<StageVersion> current() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
  }

  /** The version with this number. */
  public Optional<StageVersion> version(int number) {
    return number < 1 || number > versions.size()
        ? Optional.empty()
        : Optional.of(versions.get(number - 1));
  }

  /** The version a proposal follows: the chosen one, or the one in force when it was sent. */
  public Optional<StageVersion> versionOf(Standing standing) {
    return standing
        .chosen()
        .map(chosen -> version(chosen.version()))
        .orElseGet(() -> inForce(standing.sentAt()));
  }

  /** The stage at which a proposal stands; none when its version has none for its state. */
  public Optional<Stage> stageOf(Standing standing) {
    Optional<StageVersion> version = versionOf(standing);
    Optional<Stage> chosen =
        standing
            .chosen()
            .flatMap(it -> Optional.ofNullable(it.slug()))
            .flatMap(slug -> version.flatMap(known -> known.find(slug)))
            .filter(stage -> stage.state() == standing.state());
    return chosen.or(() -> version.flatMap(it -> it.of(standing.state()).stream().findFirst()));
  }

  private Optional<StageVersion> inForce(Instant at) {
    return at == null
        ? Optional.empty()
        : versions.stream().filter(it -> !it.at().isAfter(at)).reduce((one, later) -> later);
  }
}
