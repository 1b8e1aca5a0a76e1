package org.groundswell.triage.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** The templates that somebody may begin an answer with. */
@ApplicationScoped
class Templates {

  private static final String SELECT =
      "select t.*, u.name as unit_name from answer_template t join unit u on u.id = t.unit_id ";

  private final Directory directory;
  private final Sql sql;

  @Inject
  Templates(Directory directory, Sql sql) {
    this.directory = directory;
    this.sql = sql;
  }

  /** Those of one desk, or of all of the asker's desks when {@code unit} is null, by name. */
  List<AnswerTemplate> at(Asker asker, UUID unit) {
    if (unit != null) {
      Rights.mayOpenDesk(asker, unit).orRefuse();
    }
    Set<UUID> units = withAncestors(unit == null ? asker.desks() : Set.of(unit));
    if (units.isEmpty()) {
      return List.of();
    }
    return sql
        .list(
            SELECT + "where t.unit_id in (" + Sql.marks(units.size()) + ") order by t.name, t.id",
            AnswerTemplate::read,
            units.toArray())
        .stream()
        .map(found -> found.forWhomMayChange(asker.answersFor(found.unit().id())))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws Refusal {@code no-such-template} also where it is of a desk that is none of the asker's
   */
  AnswerTemplate one(Asker asker, UUID id) {
    Set<UUID> units = withAncestors(asker.desks());
    return sql.first(SELECT + "where t.id = ?", AnswerTemplate::read, id)
        .filter(found -> units.contains(found.unit().id()))
        .map(found -> found.forWhomMayChange(asker.answersFor(found.unit().id())))
        .orElseThrow(() -> new Refusal(TemplateRefusal.NO_SUCH_TEMPLATE));
  }

  private Set<UUID> withAncestors(Set<UUID> desks) {
    Set<UUID> units = new HashSet<>();
    desks.forEach(desk -> units.addAll(directory.organisation().unitAndAncestors(desk)));
    return units;
  }
}
