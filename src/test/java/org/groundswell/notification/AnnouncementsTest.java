package org.groundswell.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.journal.Batch;
import org.groundswell.journal.Entry;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.ProposalFixtures;
import org.groundswell.proposal.ProposalRows;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.junit.jupiter.api.Test;

/** Who is told of campaigns and of what managers ask, on both databases. */
class AnnouncementsTest extends OnEachDatabase {

  private final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
  private final Sql sql = new Sql(database.dataSource());
  private final SmallUnit unit = new SmallUnit(sql, clock);
  private final Announcements announcements = new Announcements(unit.directory(), sql);
  private final Subjects subjects = new Subjects(sql);
  private final Notices notices = new Notices(sql, subjects, unit.directory(), clock);
  private final Inbox inbox =
      new Inbox(subjects, null, announcements, sql, new Ids(clock, new Random(9)));
  private final UUID author = unit.clerks.get(0);
  private final UUID other = unit.clerks.get(1);
  private long sequence;

  AnnouncementsTest(Database.Kind kind) {
    super(kind);
  }

  @Test
  void theStaffOfItsUnitsIsToldThatACampaignOpened() {
    UUID campaign = campaign();
    assertThat(told("campaign", campaign, "opened", null)).isEmpty();
    sql.update(
        "insert into campaign_unit (campaign_id, unit_id) values (?, ?)", campaign, unit.counter);

    assertThat(told("campaign", campaign, "opened", null))
        .hasSize(33)
        .containsEntry(author, NoticeKind.CAMPAIGN_OPENED)
        .doesNotContainKeys(unit.archivist, unit.director);
    assertThat(told("campaign", campaign, "changed", author)).isEmpty();
  }

  @Test
  void whoTookPartIsToldWhatWasDoneBehindTheirPenToo() {
    UUID campaign = campaign();
    UUID pen = UUID.randomUUID();
    sql.update(
        "insert into person (id, name, search_name, unit_id, version, stands_for)"
            + " values (?, 'Somebody', 'somebody', ?, 0, ?)",
        pen,
        unit.counter,
        unit.clerks.get(2));
    takesPart(campaign, author, true);
    takesPart(campaign, pen, true);
    takesPart(campaign, other, false);

    assertThat(told("campaign", campaign, "outcome-told", unit.director))
        .containsOnly(
            Map.entry(author, NoticeKind.CAMPAIGN_OUTCOME),
            Map.entry(pen, NoticeKind.CAMPAIGN_OUTCOME));
  }

  @Test
  void whoeverKeptItIsToldThatItIsOver() {
    UUID campaign = campaign();
    sql.update("update campaign set kept_by_id = ? where id = ?", other, campaign);

    assertThat(told("campaign", campaign, "closed", null))
        .containsOnly(Map.entry(other, NoticeKind.CAMPAIGN_CLOSED));
  }

  @Test
  void theUnitIsToldThatItIsAskedAndWhoeverAnsweredWhatWasDone() {
    UUID ask = ask(false);
    sql.update(
        "insert into ask_answer (id, ask_id, person_id, text) values (?, ?, ?, 'So.')",
        UUID.randomUUID(),
        ask,
        author);

    assertThat(told("ask", ask, "asked", unit.manager)).hasSize(32).doesNotContainKey(unit.manager);
    assertThat(told("ask", ask, "outcome-told", unit.manager))
        .containsOnly(Map.entry(author, NoticeKind.ASK_OUTCOME));
    assertThat(told("ask", ask, "outcome-due", null))
        .containsOnly(Map.entry(unit.manager, NoticeKind.ASK_OUTCOME_DUE));
  }

  @Test
  void ofAnUnsignedOneEverybodyIsToldWhoWasAsked() {
    UUID ask = ask(true);
    sql.update(
        "insert into ask_answer (id, ask_id, text) values (?, ?, 'So.')", UUID.randomUUID(), ask);

    assertThat(told("ask", ask, "outcome-told", unit.manager)).hasSize(32);
  }

  @Test
  void facilitatorsAreToldOfReportsAndTheWriterThatItIsHidden() {
    UUID ask = ask(false);
    Map<String, String> facts =
        Map.of("answer", UUID.randomUUID().toString(), "writer", author.toString());
    Map<String, String> question = Map.of("writer", unit.manager.toString());
    facilitates(other);
    facilitates(author);

    assertThat(announcements.told(entry("ask", ask, "reported", null, facts)))
        .containsOnly(Map.entry(other, NoticeKind.REPORTED));
    assertThat(announcements.told(entry("ask", ask, "appealed", author, facts)))
        .containsOnly(Map.entry(other, NoticeKind.APPEALED));
    assertThat(announcements.told(entry("ask", ask, "hidden", other, facts)))
        .containsOnly(Map.entry(author, NoticeKind.ANSWER_HIDDEN));
    assertThat(announcements.told(entry("ask", ask, "hidden", other, question)))
        .containsOnly(Map.entry(unit.manager, NoticeKind.HIDDEN));
    for (String what : List.of("restored", "appeal-decided")) {
      assertThat(announcements.told(entry("ask", ask, what, other, facts)))
          .containsOnlyKeys(author);
      assertThat(announcements.told(entry("ask", ask, what, other, Map.of()))).isEmpty();
    }
    assertThat(announcements.told(entry("ask", ask, "report-dismissed", other, facts))).isEmpty();
  }

  @Test
  void ofAHiddenQuestionNobodyIsToldButWhoeverAskedItAndFacilitators() {
    facilitates(other);
    UUID ask = ask(false);
    Entry asked = entry("ask", ask, "asked", unit.manager);
    Entry due = entry("ask", ask, "outcome-due", null);
    inbox.follow(new Batch(List.of(asked, due), due.sequence()));
    sql.update("update ask set hidden_at = ? where id = ?", MONDAY, ask);

    assertThat(announcements.told(asked)).containsOnlyKeys(other);
    assertThat(announcements.told(due)).containsOnlyKeys(unit.manager);
    NoticeView.NoticePage page = notices.page(unit.as(author), false, null, 10);
    assertThat(page.items()).isEmpty();
    assertThat(page.unread()).isZero();
    for (var insider : List.of(unit.as(unit.manager), unit.asFacilitator(other))) {
      assertThat(notices.page(insider, false, null, 10).items()).hasSize(1);
      assertThat(notices.page(insider, false, null, 10).unread()).isEqualTo(1);
    }
    sql.update("update ask set hidden_at = null where id = ?", ask);
    assertThat(notices.page(unit.as(author), false, null, 10).unread()).isEqualTo(1);
  }

  private void facilitates(UUID person) {
    sql.update(
        "insert into role_grant (id, person_id, role) values (?, ?, 'facilitator')",
        UUID.randomUUID(),
        person);
    sql.update("update directory_change set version = version + 1");
  }

  @Test
  void aNoticeSaysWhatItIsAboutAndIsHintedAtThoseAloneWhoAreTold() {
    UUID campaign = campaign();
    sql.update(
        "insert into campaign_unit (campaign_id, unit_id) values (?, ?)", campaign, unit.archive);
    UUID ask = ask(false);
    Entry opened = entry("campaign", campaign, "opened", null);
    Entry asked = entry("ask", ask, "asked", unit.manager);
    inbox.follow(new Batch(List.of(opened, asked), asked.sequence()));

    NoticeView.NoticePage page = notices.page(unit.as(unit.archivist), true, null, 10);
    assertThat(page.unread()).isEqualTo(1);
    assertThat(page.items())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.kind()).isEqualTo("campaign-opened");
              assertThat(notice.proposal()).isNull();
              assertThat(notice.about())
                  .isEqualTo(new NoticeView.About("campaign", campaign, "Fewer visits"));
            });
    assertThat(notices.page(unit.as(author), true, null, 10).items().getFirst().about())
        .isEqualTo(new NoticeView.About("ask", ask, "What slows us?"));
    Happening happening = new Happening(opened, announcements.told(opened));
    assertThat(happening.heardBy(unit.as(unit.archivist), Set.of("inbox", "proposals")))
        .containsExactly("inbox");
    assertThat(happening.heardBy(unit.as(author), Set.of("inbox", "proposals"))).isEmpty();
    assertThat(happening.heardBy(unit.as(unit.archivist), new HashSet<>())).isEmpty();
  }

  /** After a kill the embedded database may know of notices, and not how far the inbox was. */
  @Test
  void whatIsFollowedOnceMoreIsToldOnce() {
    UUID ask = ask(false);
    Entry asked = entry("ask", ask, "asked", unit.manager);
    Entry due = entry("ask", ask, "outcome-due", null);
    inbox.follow(new Batch(List.of(asked, due), due.sequence()));
    List<String> once = told();

    inbox.follow(new Batch(List.of(due), due.sequence()));
    assertThat(told()).isEqualTo(once).hasSize(33);

    inbox.follow(new Batch(List.of(asked, due), due.sequence()));
    assertThat(told()).isEqualTo(once);
  }

  private List<String> told() {
    return sql.list(
        "select sequence, person_id, kind from notice order by sequence, person_id",
        row -> row.number("sequence") + " " + row.uuid("person_id") + " " + row.text("kind"));
  }

  private Map<UUID, NoticeKind> told(String type, UUID subject, String what, UUID by) {
    return announcements.told(entry(type, subject, what, by));
  }

  private Entry entry(String type, UUID subject, String what, UUID by) {
    return entry(type, subject, what, by, Map.of());
  }

  private Entry entry(String type, UUID subject, String what, UUID by, Map<String, String> facts) {
    return new Entry(++sequence, UUID.randomUUID(), MONDAY, by, type, subject, what, 1, facts);
  }

  private UUID campaign() {
    UUID id = UUID.randomUUID();
    sql.update(
        "insert into campaign (id, slug, title, opens_on, external)"
            + " values (?, ?, 'Fewer visits', ?, false)",
        id,
        id.toString(),
        LocalDate.of(2026, 1, 5));
    return id;
  }

  private UUID ask(boolean unsigned) {
    UUID id = UUID.randomUUID();
    sql.update(
        "insert into ask (id, unit_id, by_id, question, asked_at, ends_on, unsigned, version)"
            + " values (?, ?, ?, 'What slows us?', ?, ?, ?, 1)",
        id,
        unit.counter,
        unit.manager,
        MONDAY,
        LocalDate.of(2026, 1, 12),
        unsigned);
    return id;
  }

  private void takesPart(UUID campaign, UUID person, boolean sent) {
    Proposal proposal = ProposalFixtures.aDraft(person, unit.counter);
    ProposalRows.insert(sql, proposal);
    sql.update(
        "update proposal set campaign_id = ?, submitted_at = ? where id = ?",
        campaign,
        sent ? MONDAY : null,
        proposal.id());
    sql.update(
        "insert into proposal_author (proposal_id, person_id, position) values (?, ?, 0)",
        proposal.id(),
        person);
  }
}
