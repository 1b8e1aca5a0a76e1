package org.groundswell.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.ask.Screening;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.moderation.HidingView.About;
import org.groundswell.moderation.HidingView.HidingList;
import org.groundswell.moderation.ReportView.ReportList;
import org.groundswell.moderation.ReportView.Said;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.Proposals;
import org.groundswell.proposal.prose.Markdown;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.storage.Sql;
import org.groundswell.web.Slug;

/** Reads what waits for facilitators, and what authors may know of what was hidden. */
@ApplicationScoped
class Readings {

  private static final int EXCERPT = 600;

  private final Reports reports;
  private final Hidings hidings;
  private final Proposals proposals;
  private final Screening screening;
  private final Directory directory;
  private final Sql sql;

  @Inject
  Readings(
      Reports reports,
      Hidings hidings,
      Proposals proposals,
      Screening screening,
      Directory directory,
      Sql sql) {
    this.reports = reports;
    this.hidings = hidings;
    this.proposals = proposals;
    this.screening = screening;
    this.directory = directory;
    this.sql = sql;
  }

  /** What something is or belongs to: a proposal, or a question. */
  private record Whole(UUID id, About proposal, About ask, Set<UUID> authors) {

    static Whole of(Proposal proposal) {
      About about = new About(proposal.id(), proposal.title());
      return new Whole(proposal.id(), about, null, Set.copyOf(proposal.authors()));
    }

    static Whole ofAsk(UUID id, String question) {
      return new Whole(id, null, new About(id, question), Set.of());
    }
  }

  /** Who wrote something, and what; nobody wrote an unsigned answer. */
  private record Written(UUID author, String text) {

    static Written read(Sql.Row row) throws SQLException {
      return new Written(row.uuid("author"), row.text("text"));
    }
  }

  /** The things that were reported, each once, the one that waits longest first. */
  ReportList queue(Asker asker) {
    Map<Thing, List<Reports.Row>> things = new LinkedHashMap<>();
    reports
        .open()
        .forEach(row -> things.computeIfAbsent(row.thing(), any -> new ArrayList<>()).add(row));
    return new ReportList(
        things.entrySet().stream()
            .flatMap(each -> report(asker, each.getKey(), each.getValue()).stream())
            .toList());
  }

  private Optional<ReportView> report(Asker asker, Thing thing, List<Reports.Row> said) {
    return whole(asker, thing)
        .flatMap(
            whole -> written(thing).map(written -> report(asker, thing, said, whole, written)));
  }

  private ReportView report(
      Asker asker, Thing thing, List<Reports.Row> said, Whole whole, Written written) {
    return new ReportView(
        said.getFirst().id(),
        Slug.of(thing.kind()),
        whole.proposal(),
        thing.comment(),
        thing.attachment(),
        whole.ask(),
        thing.answer(),
        person(written.author()),
        beginning(thing, written),
        said.getFirst().at(),
        said.stream().map(it -> new Said(it.reason(), it.words(), it.at())).toList(),
        isOwn(asker, whole, thing, written) || !judges(asker, thing));
  }

  /** What was said to a question is plain text, and short. */
  private static String beginning(Thing thing, Written written) {
    return thing.ask() == null ? Markdown.excerpt(written.text(), EXCERPT) : written.text();
  }

  /** What is hidden now, for facilitators. */
  HidingList inForce(Asker asker) {
    return new HidingList(
        hidings.inForce().stream()
            .filter(row -> judges(asker, row.thing()))
            .flatMap(row -> whole(asker, row.thing()).flatMap(it -> view(asker, it, row)).stream())
            .toList());
  }

  /** What was hidden of this proposal, as far as it is the asker's own; facilitators see all. */
  HidingList of(Asker asker, UUID id) {
    return of(asker, Whole.of(proposals.forAction(asker, Action.SEE, id)));
  }

  /** What was hidden of this question, as far as it is the asker's own; facilitators see all. */
  HidingList ofAsk(Asker asker, UUID id) {
    return of(asker, Whole.ofAsk(id, screening.seen(asker, id, null).question()));
  }

  private HidingList of(Asker asker, Whole whole) {
    return new HidingList(
        hidings.of(whole.id()).stream()
            .filter(
                row ->
                    judges(asker, row.thing()) && staysOpen(row)
                        || isOwn(asker, whole, row.thing()))
            .flatMap(row -> view(asker, whole, row).stream())
            .toList());
  }

  /** Facilitators do, but for what was answered to them. */
  private boolean judges(Asker asker, Thing thing) {
    return Rights.mayModerate(asker).allowed()
        && (thing.kind() != Thing.Kind.ANSWER || !screening.isAnsweredTo(asker, thing.ask()));
  }

  /** An answer that is in sight again is for whoever asked, and not for facilitators. */
  private static boolean staysOpen(Hidings.Row row) {
    return row.isInForce() || row.thing().kind() != Thing.Kind.ANSWER;
  }

  private Optional<HidingView> view(Asker asker, Whole whole, Hidings.Row row) {
    return written(row.thing()).map(written -> view(asker, whole, row, written));
  }

  private HidingView view(Asker asker, Whole whole, Hidings.Row row, Written written) {
    Thing thing = row.thing();
    boolean own = isOwn(asker, whole, thing, written);
    boolean moderates = judges(asker, thing) && !own;
    return new HidingView(
        row.id(),
        Slug.of(thing.kind()),
        whole.proposal(),
        thing.comment(),
        thing.attachment(),
        whole.ask(),
        thing.answer(),
        thing.id().equals(whole.id()) ? null : written.text(),
        row.reason(),
        row.words(),
        moderates ? person(row.by()) : null,
        row.at(),
        row.appeal(),
        row.appealedAt(),
        row.decision(),
        row.decisionWords(),
        row.decidedAt(),
        row.restoredAt(),
        may(row, own, moderates, asker));
  }

  private static List<String> may(Hidings.Row row, boolean own, boolean moderates, Asker asker) {
    List<String> may = new ArrayList<>();
    if (own && row.isInForce() && row.appeal() == null) {
      may.add("appeal");
    }
    if (moderates && row.waitsForADecision() && !row.by().equals(asker.id())) {
      may.add("decide");
    }
    if (moderates && row.isInForce()) {
      may.add("restore");
    }
    return may;
  }

  private boolean isOwn(Asker asker, Whole whole, Thing thing) {
    return written(thing).filter(written -> isOwn(asker, whole, thing, written)).isPresent();
  }

  private static boolean isOwn(Asker asker, Whole whole, Thing thing, Written written) {
    UUID self = asker.towards(whole.id()).id();
    return thing.kind() == Thing.Kind.PROPOSAL
        ? whole.authors().contains(self)
        : self.equals(written.author());
  }

  /** What the thing is or belongs to, if a facilitator sees that; they see what they judge. */
  private Optional<Whole> whole(Asker facilitator, Thing thing) {
    return thing.ask() == null
        ? visible(facilitator, thing.proposal()).map(Whole::of)
        : sql.first(
            "select id, question from ask where id = ?",
            row -> Whole.ofAsk(row.uuid("id"), row.text("question")),
            thing.ask());
  }

  private Optional<Proposal> visible(Asker asker, UUID id) {
    return proposals
        .find(id)
        .filter(it -> Rights.may(asker.towards(id), Action.SEE, it.facts()).allowed());
  }

  /** Empty when it is gone: an answer that its writer took back. */
  private Optional<Written> written(Thing thing) {
    String query =
        switch (thing.kind()) {
          case PROPOSAL ->
              "select first_author_id as author, problem as text from proposal where id = ?";
          case COMMENT -> "select author_id as author, text from comment where id = ?";
          case ATTACHMENT ->
              "select uploader_id as author, name as text from attachment where id = ?";
          case ASK -> "select by_id as author, question as text from ask where id = ?";
          case ANSWER -> "select person_id as author, text from ask_answer where id = ?";
        };
    return sql.first(query, Written::read, thing.id());
  }

  private PersonRef person(UUID id) {
    return Optional.ofNullable(id).flatMap(directory::person).orElse(null);
  }
}
