package org.groundswell.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.calendar.TermsDraft;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.pipeline.Slugged;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** The campaigns there are. */
@ApplicationScoped
public class Campaigns {

  private final Sql sql;
  private final Directory directory;

  /** Reads these tables, and names from this directory. */
  @Inject
  public Campaigns(Sql sql, Directory directory) {
    this.sql = sql;
    this.directory = directory;
  }

  /** Every campaign, the newest first, without its questions and reviewers. */
  public List<Campaign> all() {
    return read(" order by opens_on desc, title, id", false);
  }

  /**
   * One campaign whole.
   *
   * @throws Refusal {@code no-such-campaign}
   */
  public Campaign one(UUID id) {
    return read(" where id = ?", true, id).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(CampaignRefusal.NO_SUCH_CAMPAIGN));
  }

  /** The questions of a campaign in their order, those that are asked no more last. */
  public List<CustomField> fieldsOf(UUID campaign) {
    return sql.list(
        "select * from campaign_field where campaign_id = ?"
            + " order by case when removed then 1 else 0 end, position, id",
        Campaigns::field,
        campaign);
  }

  static CustomField field(Sql.Row row) throws SQLException {
    String choices = row.text("choices");
    return new CustomField(
        row.uuid("id"),
        row.text("label"),
        row.text("hint"),
        Slugged.of(FieldKind.class, row.text("kind")),
        row.flag("required"),
        choices.isEmpty() ? List.of() : List.of(choices.split("\n")),
        row.flag("removed"));
  }

  private record Base(Campaign campaign, UUID outcomeBy) {}

  private List<Campaign> read(String where, boolean whole, Object... values) {
    Map<UUID, List<UUID>> units = units();
    List<Base> found = sql.list("select * from campaign" + where, Campaigns::base, values);
    Map<UUID, PersonRef> people =
        directory.people(found.stream().map(Base::outcomeBy).filter(Objects::nonNull).toList());
    return found.stream()
        .map(base -> with(base, whole, units.getOrDefault(base.campaign().id(), List.of()), people))
        .toList();
  }

  private Campaign with(Base base, boolean whole, List<UUID> units, Map<UUID, PersonRef> people) {
    Campaign it = base.campaign();
    Campaign.Outcome outcome = it.outcome();
    return new Campaign(
        it.id(),
        it.slug(),
        it.title(),
        it.question(),
        it.about(),
        it.opensOn(),
        it.closesOn(),
        it.external(),
        it.terms(),
        units.stream().flatMap(unit -> directory.unit(unit).stream()).toList(),
        whole ? reviewersOf(it.id()) : List.of(),
        whole ? fieldsOf(it.id()) : List.of(),
        it.effort(),
        outcome == null
            ? null
            : new Campaign.Outcome(outcome.text(), outcome.at(), people.get(base.outcomeBy())),
        it.version());
  }

  private Map<UUID, List<UUID>> units() {
    Map<UUID, List<UUID>> units = new HashMap<>();
    sql.list(
            "select campaign_id, unit_id from campaign_unit order by unit_id",
            row -> Map.entry(row.uuid("campaign_id"), row.uuid("unit_id")))
        .forEach(
            pair ->
                units
                    .computeIfAbsent(pair.getKey(), any -> new ArrayList<>())
                    .add(pair.getValue()));
    return units;
  }

  private List<Campaign.Reviewer> reviewersOf(UUID campaign) {
    List<ReviewerDraft> kept =
        sql.list(
            "select role, person_id, unit_id from campaign_reviewer where campaign_id = ?"
                + " order by position",
            row ->
                new ReviewerDraft(
                    Slugged.of(ReviewerRole.class, row.text("role")),
                    row.uuid("person_id"),
                    row.uuid("unit_id")),
            campaign);
    Map<UUID, PersonRef> people =
        directory.people(
            kept.stream().flatMap(it -> Stream.ofNullable(it.person())).distinct().toList());
    return kept.stream()
        .map(
            it ->
                new Campaign.Reviewer(
                    it.role(),
                    it.person() == null ? null : people.get(it.person()),
                    it.unit() == null ? null : directory.unit(it.unit()).orElse(null)))
        .toList();
  }

  private static Base base(Sql.Row row) throws SQLException {
    return new Base(
        new Campaign(
            row.uuid("id"),
            row.text("slug"),
            row.text("title"),
            row.text("question"),
            row.text("about"),
            row.day("opens_on"),
            row.day("closes_on"),
            row.flag("external"),
            terms(row),
            List.of(),
            List.of(),
            List.of(),
            new Effort(number(row, "hours_a_week"), number(row, "minutes_each")),
            row.text("outcome") == null
                ? null
                : new Campaign.Outcome(row.text("outcome"), row.instant("outcome_at"), null),
            row.number("version")),
        row.uuid("outcome_by_id"));
  }

  private static TermsDraft terms(Sql.Row row) throws SQLException {
    Integer acknowledge = number(row, "acknowledge_days");
    return acknowledge == null
        ? null
        : new TermsDraft(acknowledge, number(row, "answer_days"), number(row, "decide_days"));
  }

  /** None of these is ever zero: zero is what a missing one reads as. */
  private static Integer number(Sql.Row row, String column) throws SQLException {
    int number = (int) row.number(column);
    return number == 0 ? null : number;
  }
}
