package org.groundswell.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.groundswell.calendar.TermsDraft;
import org.groundswell.directory.Directory;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.ETags;
import org.groundswell.web.Refusal;

/** Writes campaigns: each change is one entry of the journal. */
@ApplicationScoped
public class KeepingCampaigns {

  static final String SUBJECT = "campaign";

  private final Campaigns campaigns;
  private final Directory directory;
  private final Sql sql;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  @Inject
  KeepingCampaigns(
      Campaigns campaigns, Directory directory, Sql sql, Journal journal, Ids ids, Clock clock) {
    this.campaigns = campaigns;
    this.directory = directory;
    this.sql = sql;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Keeps a new campaign; answers its id. It opens on its first day. */
  @Transactional
  public UUID begin(Asker asker, CampaignDraft draft) {
    Rights.mayKeepCampaigns(asker).orRefuse();
    Checking.require(draft, null, Set.of(), directory);
    UUID id = ids.next();
    sql.update(
        "insert into campaign (id, slug, title, opens_on, external, version)"
            + " values (?, ?, ?, ?, false, 0)",
        id,
        slug(draft.title(), id),
        draft.title(),
        draft.opensOn());
    write(asker, id, draft, 0);
    journal(asker, id, "created");
    return id;
  }

  /**
   * Keeps it otherwise.
   *
   * @param seenVersion is told the version there is, and refuses when the caller saw another
   * @throws Refusal {@code campaign-from-elsewhere}, {@code campaign-outcome-told}, {@code
   *     changed-meanwhile}
   */
  @Transactional
  public void change(Asker asker, UUID id, CampaignDraft draft, LongConsumer seenVersion) {
    Campaign before = open(asker, id, seenVersion);
    boolean sameDays =
        draft.opensOn().equals(before.opensOn()) && draft.closesOn().equals(before.closesOn());
    if (before.outcome() != null && !sameDays) {
      throw new Refusal(CampaignRefusal.CAMPAIGN_OUTCOME_TOLD);
    }
    Checking.require(draft, before, answered(id), directory);
    write(asker, id, draft, before.version());
    journal(asker, id, "changed");
  }

  /**
   * Says what was done with what people said. The first time everybody who took part is told.
   *
   * @throws Refusal {@code campaign-still-open}
   */
  @Transactional
  public void conclude(Asker asker, UUID id, OutcomeDraft outcome, LongConsumer seenVersion) {
    Campaign before = open(asker, id, seenVersion);
    if (!before.isOverOn(directory.today())) {
      throw new Refusal(CampaignRefusal.CAMPAIGN_STILL_OPEN);
    }
    int kept =
        sql.update(
            "update campaign set outcome = ?, outcome_at = ?, outcome_by_id = ?, version = ?"
                + " where id = ? and version = ?",
            outcome.text().strip(),
            clock.instant(),
            asker.id(),
            before.version() + 1,
            id,
            before.version());
    ETags.requireChanged(kept);
    journal(asker, id, before.outcome() == null ? "outcome-told" : "outcome-changed");
  }

  private Campaign open(Asker asker, UUID id, LongConsumer seenVersion) {
    Rights.mayKeepCampaigns(asker).orRefuse();
    Campaign before = campaigns.one(id);
    if (before.external()) {
      throw new Refusal(CampaignRefusal.CAMPAIGN_FROM_ELSEWHERE);
    }
    seenVersion.accept(before.version());
    return before;
  }

  private void write(Asker asker, UUID id, CampaignDraft draft, long before) {
    TermsDraft terms = draft.terms();
    int kept =
        sql.update(
            "update campaign set title = ?, question = ?, about = ?, opens_on = ?, closes_on = ?,"
                + " acknowledge_days = ?, answer_days = ?, decide_days = ?, hours_a_week = ?,"
                + " minutes_each = ?, kept_by_id = ?, version = ?,"
                + " closed_at = case when closes_on = ? then closed_at else null end"
                + " where id = ? and version = ?",
            draft.title(),
            draft.question(),
            draft.about() == null || draft.about().isBlank() ? null : draft.about().strip(),
            draft.opensOn(),
            draft.closesOn(),
            terms == null ? null : terms.acknowledgeDays(),
            terms == null ? null : terms.answerDays(),
            terms == null ? null : terms.decideDays(),
            draft.effort().hoursAWeek(),
            draft.effort().minutesEach(),
            asker.id(),
            before + 1,
            draft.closesOn(),
            id,
            before);
    ETags.requireChanged(kept);
    writeUnits(id, draft.units());
    writeReviewers(id, draft.reviewers());
    writeFields(id, draft.fields());
  }

  private void writeUnits(UUID id, List<UUID> units) {
    sql.update("delete from campaign_unit where campaign_id = ?", id);
    sql.batch(
        "insert into campaign_unit (campaign_id, unit_id) values (?, ?)",
        units.stream().map(unit -> new Object[] {id, unit}).toList());
  }

  private void writeReviewers(UUID id, List<ReviewerDraft> reviewers) {
    sql.update("delete from campaign_reviewer where campaign_id = ?", id);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < reviewers.size(); i++) {
      ReviewerDraft it = reviewers.get(i);
      rows.add(new Object[] {id, i, it.role().slug(), it.person(), it.unit()});
    }
    sql.batch(
        "insert into campaign_reviewer (campaign_id, position, role, person_id, unit_id)"
            + " values (?, ?, ?, ?, ?)",
        rows);
  }

  /** What is missing from the list is asked no more; without an answer it goes for good. */
  private void writeFields(UUID id, List<FieldDraft> fields) {
    Set<UUID> stay = new HashSet<>();
    List<Object[]> fresh = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      FieldDraft it = fields.get(i);
      String choices = String.join("\n", it.choices());
      if (it.id() == null) {
        UUID own = ids.next();
        stay.add(own);
        fresh.add(
            new Object[] {
              own, id, i, it.label(), it.hint(), it.kind().slug(), it.required(), choices
            });
      } else {
        stay.add(it.id());
        sql.update(
            "update campaign_field set position = ?, label = ?, hint = ?, kind = ?, required = ?,"
                + " choices = ?, removed = false where id = ? and campaign_id = ?",
            i,
            it.label(),
            it.hint(),
            it.kind().slug(),
            it.required(),
            choices,
            it.id(),
            id);
      }
    }
    sql.batch(
        "insert into campaign_field (id, campaign_id, position, label, hint, kind, required,"
            + " choices, removed) values (?, ?, ?, ?, ?, ?, ?, ?, false)",
        fresh);
    takeAway(id, stay);
  }

  private void takeAway(UUID id, Set<UUID> stay) {
    Set<UUID> answered = answered(id);
    campaigns.fieldsOf(id).stream()
        .map(CustomField::id)
        .filter(field -> !stay.contains(field))
        .forEach(
            field ->
                sql.update(
                    answered.contains(field)
                        ? "update campaign_field set removed = true where id = ?"
                        : "delete from campaign_field where id = ?",
                    field));
  }

  private Set<UUID> answered(UUID id) {
    return Set.copyOf(
        sql.list(
            "select distinct a.field_id from proposal_field a"
                + " join campaign_field f on f.id = a.field_id where f.campaign_id = ?",
            row -> row.uuid("field_id"),
            id));
  }

  private void journal(Asker asker, UUID id, String what) {
    long version = campaigns.one(id).version();
    journal.append(Event.of(SUBJECT, id, what).by(asker.id()).with("version", version));
  }

  /** Fit for an address; the end of the id tells it from another campaign of the same title. */
  private static String slug(String title, UUID id) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String end = id.toString().substring(24);
    return (plain.length() > 50 ? plain.substring(0, 50) : plain) + "-" + end;
  }
}
