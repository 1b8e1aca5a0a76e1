package org.groundswell.decisionright;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** The entries there are, and which of them holds. */
@ApplicationScoped
public class Catalogue {

  private final Sql sql;
  private final Directory directory;

  /** Reads from these tables. */
  @Inject
  public Catalogue(Sql sql, Directory directory) {
    this.sql = sql;
    this.directory = directory;
  }

  /** Every entry that has not ended, in its newest version. */
  public List<RightEntry> current() {
    return sql.list(RightEntry.CURRENT, RightEntry::read);
  }

  /**
   * Every version of an entry, the newest first.
   *
   * @throws Refusal {@code no-such-decision-right}
   */
  public List<RightEntry> versions(UUID id) {
    List<RightEntry> versions = sql.list(RightEntry.VERSIONS, RightEntry::read, id);
    if (versions.isEmpty()) {
      throw new Refusal(DecisionRightRefusal.NO_SUCH_DECISION_RIGHT);
    }
    return versions;
  }

  /** One version of an entry, whether or not it still holds. */
  public Optional<RightEntry> version(UUID id, long version) {
    return sql.list(RightEntry.VERSIONS, RightEntry::read, id).stream()
        .filter(entry -> entry.version() == version)
        .findFirst();
  }

  /**
   * What holds for a proposal of this unit about these themes; empty where nothing is said.
   *
   * @param practice the proposal whose idea it takes over; null for none
   */
  public Optional<RightEntry> applying(UUID unit, Set<UUID> themes, UUID practice) {
    return applying(directory.organisation().unitAndAncestors(unit), themes, practice);
  }

  /** The same for the units of a path, from below up. */
  Optional<RightEntry> applying(Collection<UUID> path, Set<UUID> themes, UUID practice) {
    return new Applying(current()).to(path, themes, practice);
  }
}
