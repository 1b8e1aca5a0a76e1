package org.groundswell.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.groundswell.directory.DirectoryDraft.PersonDraft;
import org.groundswell.storage.Sql;

/**
 * Founds a directory from what another source knows, as if it had always been so. Doing it twice
 * changes nothing. Day by day the directory changes by {@code directory.change}.
 */
@ApplicationScoped
public class Organising {

  /** As the migrations made it. */
  private static final UUID AGENCYS_CALENDAR =
      UUID.fromString("00000000-0000-7000-8000-000000000001");

  private final Sql sql;
  private final Directory directory;

  /** Writes with {@code sql}, and has {@code directory} forget what it read before. */
  @Inject
  public Organising(Sql sql, Directory directory) {
    this.sql = sql;
    this.directory = directory;
  }

  /** Takes over units, people, posts and grants. */
  @Transactional
  public void apply(DirectoryDraft draft) {
    directory.changed();
    keepUnits(draft.units());
    keepPeople(draft.people());
    keepPosts(draft);
    keepPast();
  }

  /** Takes over what the agency is called, what it promises, and its days off. */
  @Transactional
  public void describe(Agency agency, Map<LocalDate, String> holidays) {
    sql.update("delete from agency_setting");
    sql.batch(
        "insert into agency_setting (name, text) values (?, ?)",
        AgencySettings.of(agency).entrySet().stream()
            .map(setting -> new Object[] {setting.getKey(), setting.getValue()})
            .toList());
    keepMissionGoals(agency.missionGoals());
    sql.update("delete from work_holiday where calendar_id = ?", AGENCYS_CALENDAR);
    sql.batch(
        "insert into work_holiday (calendar_id, on_day, name, yearly) values (?, ?, ?, false)",
        holidays.entrySet().stream()
            .map(holiday -> new Object[] {AGENCYS_CALENDAR, holiday.getKey(), holiday.getValue()})
            .toList());
    directory.changed();
  }

  /** Takes over what the agency promises; whatever runs is kept as it was promised. */
  @Transactional
  public void promise(Agency.Promise promise) {
    AgencySettings.of(promise)
        .forEach(
            (name, text) -> {
              if (sql.update("update agency_setting set text = ? where name = ?", text, name)
                  == 0) {
                sql.update("insert into agency_setting (text, name) values (?, ?)", text, name);
              }
            });
    directory.changed();
  }

  private void keepMissionGoals(List<Agency.MissionGoal> goals) {
    Set<UUID> known = known("mission_goal");
    for (int position = 0; position < goals.size(); position++) {
      Agency.MissionGoal goal = goals.get(position);
      String change =
          known.contains(goal.id())
              ? "update mission_goal set title = ?, position = ? where id = ?"
              : "insert into mission_goal (title, position, id) values (?, ?, ?)";
      sql.update(change, goal.title(), position, goal.id());
    }
  }

  private void keepUnits(List<Unit> units) {
    List<Unit> all = new ArrayList<>(units);
    Set<UUID> given = new HashSet<>(units.stream().map(Unit::id).toList());
    directory.read().units().stream().filter(it -> !given.contains(it.id())).forEach(all::add);
    Organisation shape = new Organisation(all, List.of(), List.of());
    Set<UUID> known = known("unit");
    List<Unit> topDown =
        shape.units().stream()
            .sorted((a, b) -> Integer.compare(depth(shape, a), depth(shape, b)))
            .toList();
    keep(
        topDown.stream().filter(unit -> given.contains(unit.id())).toList(),
        unit -> known.contains(unit.id()),
        unit ->
            new Object[] {
              unit.parentId(),
              unit.name(),
              unit.slug(),
              path(shape, unit),
              unit.position(),
              unit.id()
            },
        "insert into unit (parent_id, name, slug, path, position, id, version)"
            + " values (?, ?, ?, ?, ?, ?, 1)",
        "update unit set parent_id = ?, name = ?, slug = ?, path = ?, position = ?,"
            + " version = version + 1 where id = ?");
  }

  private static int depth(Organisation shape, Unit unit) {
    return shape.unitAndAncestors(unit.id()).size();
  }

  private static String path(Organisation shape, Unit unit) {
    StringBuilder path = new StringBuilder("/");
    for (UUID step : shape.unitAndAncestors(unit.id()).reversed()) {
      path.append(step).append('/');
    }
    return path.toString();
  }

  private void keepPeople(List<PersonDraft> people) {
    Set<UUID> known = known("person");
    keep(
        people,
        person -> known.contains(person.id()),
        Organising::columns,
        "insert into person (name, search_name, title, email, email_key, user_name, user_key,"
            + " grade, locale, unit_id, external_ref, about, joined_on, left_on, kind, id, version,"
            + " changed_in) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1,"
            + " (select version from directory_change))",
        "update person set name = ?, search_name = ?, title = ?, email = ?, email_key = ?,"
            + " user_name = ?, user_key = ?, grade = ?, locale = ?, unit_id = ?,"
            + " external_ref = ?, about = ?, joined_on = ?, left_on = ?, kind = ?,"
            + " version = version + 1, "
            + Directory.WRITTEN
            + " where id = ?");
    sql.batch(
        "delete from person_name_word where person_id = ?",
        people.stream().map(person -> new Object[] {person.id()}).toList());
    sql.batch(
        "insert into person_name_word (word, person_id) values (?, ?)",
        people.stream().flatMap(person -> words(person).stream()).toList());
  }

  private static List<Object[]> words(PersonDraft person) {
    return SearchName.of(person.name()).words().stream()
        .map(word -> new Object[] {word, person.id()})
        .toList();
  }

  private static Object[] columns(PersonDraft person) {
    return new Object[] {
      person.name(),
      SearchName.of(person.name()).text(),
      person.title(),
      person.email(),
      Accounts.key(person.email()),
      person.email(),
      Accounts.key(person.email()),
      person.grade(),
      person.locale(),
      person.unit(),
      person.externalRef(),
      person.about(),
      person.joinedOn(),
      person.leftOn(),
      person.standIn() ? "stand-in" : "staff",
      person.id()
    };
  }

  /**
   * What is taken over has always been so: the first rows of the past, which have the ids of what
   * they are about, follow it.
   */
  private void keepPast() {
    sql.update(
        "insert into unit_shape (id, unit_id, name, parent_id) select u.id, u.id, u.name,"
            + " u.parent_id from unit u"
            + " where not exists (select 1 from unit_shape s where s.unit_id = u.id)");
    sql.update(
        "delete from membership where id = person_id and person_id in"
            + " (select p.id from person p where p.id = membership.person_id"
            + " and (p.unit_id <> membership.unit_id or p.left_on is not null))");
    sql.update(
        "insert into membership (id, person_id, unit_id, kind, from_day, until_day)"
            + " select p.id, p.id, p.unit_id, 'home', p.joined_on,"
            + " cast(p.left_on - interval '1' day as date) from person p where p.kind = 'staff'"
            + " and (p.joined_on is null or p.left_on is null or p.joined_on < p.left_on)"
            + " and not exists (select 1 from membership m where m.person_id = p.id)");
  }

  private void keepPosts(DirectoryDraft draft) {
    List<Object[]> named =
        draft.people().stream().map(person -> new Object[] {person.id()}).toList();
    sql.batch("delete from unit_post where person_id = ?", named);
    sql.batch("delete from role_grant where person_id = ?", named);
    sql.batch(
        "insert into unit_post (id, unit_id, person_id, kind, from_day, until_day)"
            + " values (?, ?, ?, ?, ?, ?)",
        draft.posts().stream().map(Organising::columns).toList());
    sql.batch(
        "insert into role_grant (id, person_id, role, unit_id) values (?, ?, ?, ?)",
        draft.grants().stream()
            .map(it -> new Object[] {it.id(), it.person(), it.role().slug(), it.unit()})
            .toList());
  }

  private static Object[] columns(Post post) {
    return new Object[] {
      post.id(), post.unit(), post.person(), post.kind().slug(), post.from(), post.until()
    };
  }

  private Set<UUID> known(String table) {
    return new HashSet<>(sql.list("select id from " + table, row -> row.uuid("id")));
  }

  private <T> void keep(
      List<T> things,
      Predicate<T> known,
      Function<T, Object[]> columns,
      String insert,
      String update) {
    sql.batch(update, things.stream().filter(known).map(columns).toList());
    sql.batch(insert, things.stream().filter(known.negate()).map(columns).toList());
  }
}
