package org.groundswell.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.pipeline.Slugged;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Problem.FieldError;

/** What authors answered to the questions of campaigns: one row for each, beside the proposal. */
public class FieldAnswers {

  private final Sql sql;
  private final Campaigns campaigns;

  /** Keeps them in these tables. */
  public FieldAnswers(Sql sql, Campaigns campaigns) {
    this.sql = sql;
    this.campaigns = campaigns;
  }

  /** What was answered to the questions of the proposal's campaign, in their order. */
  public List<AnsweredField> of(UUID proposal) {
    return sql.list(
        "select f.id, f.label, f.kind, f.removed, a.answer from proposal p"
            + " join campaign_field f on f.campaign_id = p.campaign_id"
            + " join proposal_field a on a.field_id = f.id and a.proposal_id = p.id"
            + " where p.id = ? order by case when f.removed then 1 else 0 end, f.position, f.id",
        row ->
            new AnsweredField(
                row.uuid("id"),
                row.text("label"),
                Slugged.of(FieldKind.class, row.text("kind")),
                row.text("answer"),
                row.flag("removed")),
        proposal);
  }

  /**
   * Keeps these answers; what is not among them stays as it is.
   *
   * @param sent whether others read it already: then a half answer is refused, too
   * @return whether anything is otherwise than before
   * @throws InvalidInput with a pointer to each that cannot be kept
   */
  public boolean keep(UUID proposal, UUID campaign, List<FieldAnswer> answers, boolean sent) {
    if (answers.isEmpty()) {
      return false;
    }
    Map<UUID, CustomField> known = byId(campaign);
    requireKept(answers, known, sent);
    Map<UUID, String> before = kept(proposal);
    boolean changed = false;
    for (FieldAnswer it : answers) {
      if (!it.answer().equals(before.getOrDefault(it.field(), ""))) {
        write(proposal, it);
        changed = true;
      }
    }
    return changed;
  }

  private void write(UUID proposal, FieldAnswer it) {
    sql.update(
        "delete from proposal_field where proposal_id = ? and field_id = ?", proposal, it.field());
    if (!it.answer().isEmpty()) {
      sql.update(
          "insert into proposal_field (proposal_id, field_id, answer) values (?, ?, ?)",
          proposal,
          it.field(),
          it.answer());
    }
  }

  private static void requireKept(
      List<FieldAnswer> answers, Map<UUID, CustomField> known, boolean sent) {
    List<FieldError> errors = new ArrayList<>();
    for (FieldAnswer it : answers) {
      CustomField field = known.get(it.field());
      if (field == null) {
        errors.add(error(it.field(), "is not a question of this campaign"));
      } else if (sent && !field.removed()) {
        complaint(field, it.answer()).ifPresent(detail -> errors.add(error(field, detail)));
      }
    }
    refuse(errors);
  }

  /**
   * Holds that everything that is asked now has a good answer.
   *
   * @throws InvalidInput with a pointer to each that has not: {@code /fields/<id of the question>}
   */
  public void requireComplete(UUID proposal, UUID campaign) {
    Map<UUID, String> given = kept(proposal);
    List<FieldError> errors = new ArrayList<>();
    for (CustomField field : campaigns.fieldsOf(campaign)) {
      if (!field.removed()) {
        complaint(field, given.getOrDefault(field.id(), ""))
            .ifPresent(detail -> errors.add(error(field, detail)));
      }
    }
    refuse(errors);
  }

  private static Optional<String> complaint(CustomField field, String answer) {
    if (answer.isEmpty()) {
      return field.required() ? Optional.of("must be answered") : Optional.empty();
    }
    return field.complaintAbout(answer);
  }

  private static FieldError error(CustomField field, String detail) {
    return error(field.id(), "“" + field.label() + "” " + detail);
  }

  private static FieldError error(UUID field, String detail) {
    return new FieldError("/fields/" + field, detail);
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private Map<UUID, CustomField> byId(UUID campaign) {
    Map<UUID, CustomField> fields = new HashMap<>();
    if (campaign != null) {
      campaigns.fieldsOf(campaign).forEach(field -> fields.put(field.id(), field));
    }
    return fields;
  }

  private Map<UUID, String> kept(UUID proposal) {
    Map<UUID, String> kept = new HashMap<>();
    sql.list(
            "select field_id, answer from proposal_field where proposal_id = ?",
            row -> Map.entry(row.uuid("field_id"), row.text("answer")),
            proposal)
        .forEach(pair -> kept.put(pair.getKey(), pair.getValue()));
    return kept;
  }
}
