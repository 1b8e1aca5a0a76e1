package org.groundswell.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.groundswell.decisionright.RightEntry;
import org.groundswell.directory.Organising;
import org.groundswell.stage.Publishing;
import org.groundswell.storage.Sql;
import org.groundswell.theme.Theme;

/** Founds the invented agency: its units, people, posts, goals, holidays and campaigns. */
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
    demo.campaigns(today).forEach(this::open);
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

  private void open(DemoAgency.Campaign campaign) {
    sql.update(
        "insert into campaign (id, slug, title, question, unit_id, opens_on, closes_on, external)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        campaign.id(),
        campaign.slug(),
        campaign.title(),
        campaign.question(),
        null,
        campaign.opensOn(),
        campaign.closesOn(),
        campaign.external());
  }
}
