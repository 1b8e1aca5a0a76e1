package org.groundswell.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.groundswell.decisionright.RightEntry;
import org.groundswell.directory.Organising;
import org.groundswell.stage.Publishing;
import org.groundswell.storage.Sql;
import org.groundswell.theme.Theme;

/**
 * Founds the invented agency: its units, people, posts, goals, holidays, campaigns and what
 * managers ask.
 */
@ApplicationScoped
class Founding {

  /** Before the first of its stories. */
  private static final Duration AGO = Duration.ofDays(700);

  private final Organising organising;
  private final Publishing stages;
  private final DemoLedger ledger;
  private final Sql sql;
  private final Clock clock;

  @Inject
  Founding(Organising organising, Publishing stages, DemoLedger ledger, Sql sql, Clock clock) {
    this.organising = organising;
    this.stages = stages;
    this.ledger = ledger;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Founds it unless that has been done.
   *
   * @return the moment of the founding; nothing when another agency lives here
   */
  @Transactional
  public Optional<Instant> found(DemoAgency demo) {
    Optional<Instant> founded = ledger.begun();
    if (founded.isPresent() || !sql.list("select id from unit", row -> row.uuid("id")).isEmpty()) {
      return founded;
    }
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, demo.agency().timeZone());
    organising.describe(demo.agency(), demo.holidays());
    organising.apply(demo.directory(today));
    demo.campaigns(today).forEach(it -> open(it, now));
    demo.asks(today).forEach(it -> ask(it, demo.agency().timeZone()));
    Moment.of(now.minus(AGO)).run(() -> stages.found(demo.stages()));
    List<Theme> themes = demo.themes();
    themes.forEach(theme -> offer(theme, themes.indexOf(theme)));
    demo.rights(now).forEach(this::write);
    ledger.begin(now);
    return Optional.of(now);
  }

  private void offer(Theme theme, int position) {
    sql.update(
        "insert into theme (id, slug, name, offered_as, description, position, version)"
            + " values (?, ?, ?, ?, ?, ?, 0)",
        theme.id(),
        theme.slug(),
        theme.name(),
        theme.name().toLowerCase(Locale.ROOT),
        theme.description(),
        position);
  }

  private void write(RightEntry entry) {
    sql.update(
        "insert into decision_right (id, unit_id, theme_id, version, ended)"
            + " values (?, ?, ?, 1, false)",
        entry.id(),
        entry.unit(),
        entry.theme());
    sql.update(
        "insert into decision_right_version (entry_id, version, allows, owner, money, days,"
            + " silence_days, scope, examples, law, ended, at)"
            + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, false, ?)",
        entry.id(),
        entry.right().slug(),
        entry.owner(),
        entry.money(),
        entry.days(),
        entry.silence(),
        entry.scope(),
        entry.examples(),
        entry.law(),
        entry.at());
  }

  /** Nobody is told now of what opened days ago. */
  private void open(DemoAgency.Campaign campaign, Instant now) {
    sql.update(
        "insert into campaign (id, slug, title, question, about, opens_on, closes_on, external,"
            + " hours_a_week, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        campaign.id(),
        campaign.slug(),
        campaign.title(),
        campaign.question(),
        campaign.about(),
        campaign.opensOn(),
        campaign.closesOn(),
        campaign.external(),
        campaign.hoursAWeek(),
        now);
    campaign
        .units()
        .forEach(
            unit ->
                sql.update(
                    "insert into campaign_unit (campaign_id, unit_id) values (?, ?)",
                    campaign.id(),
                    unit));
    for (int i = 0; i < campaign.reviewers().size(); i++) {
      DemoAgency.Campaign.Reviewer it = campaign.reviewers().get(i);
      sql.update(
          "insert into campaign_reviewer (campaign_id, position, role, person_id, unit_id)"
              + " values (?, ?, ?, ?, ?)",
          campaign.id(),
          i,
          it.role(),
          it.person(),
          it.unit());
    }
    for (int i = 0; i < campaign.fields().size(); i++) {
      DemoAgency.Campaign.Field it = campaign.fields().get(i);
      sql.update(
          "insert into campaign_field (id, campaign_id, position, label, hint, kind, required,"
              + " choices, removed) values (?, ?, ?, ?, ?, ?, ?, '', false)",
          it.id(),
          campaign.id(),
          i,
          it.label(),
          it.hint(),
          it.kind(),
          it.required());
    }
  }

  private void ask(DemoAgency.Ask ask, ZoneId zone) {
    sql.update(
        "insert into ask (id, unit_id, by_id, question, asked_at, ends_on, unsigned, version)"
            + " values (?, ?, ?, ?, ?, ?, false, 1)",
        ask.id(),
        ask.unit(),
        ask.by(),
        ask.question(),
        ask.askedOn().atTime(9, 0).atZone(zone).toInstant(),
        ask.endsOn());
    ask.answers()
        .forEach(
            it ->
                sql.update(
                    "insert into ask_answer (id, ask_id, person_id, given_on, text)"
                        + " values (?, ?, ?, ?, ?)",
                    it.id(),
                    ask.id(),
                    it.by(),
                    it.on(),
                    it.text()));
  }
}
