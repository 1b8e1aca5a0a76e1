package org.groundswell.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
  private final Directory directory;
  private final Sql sql;

  @Inject
  Readings(Reports reports, Hidings hidings, Proposals proposals, Directory directory, Sql sql) {
    this.reports = reports;
    this.hidings = hidings;
    this.proposals = proposals;
    this.directory = directory;
    this.sql = sql;
  }

  /** Who wrote something, and what. */
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
    return visible(asker, thing.proposal())
        .map(
            proposal -> {
              Written written = written(thing);
              return new ReportView(
                  said.getFirst().id(),
                  Slug.of(thing.kind()),
                  new About(proposal.id(), proposal.title()),
                  thing.comment(),
                  thing.attachment(),
                  person(written.author()),
                  Markdown.excerpt(written.text(), EXCERPT),
                  said.getFirst().at(),
                  said.stream().map(it -> new Said(it.reason(), it.words(), it.at())).toList(),
                  isOwn(asker, proposal, thing, written));
            });
  }

  /** What is hidden now, for facilitators. */
  HidingList inForce(Asker asker) {
    return new HidingList(
        hidings.inForce().stream()
            .flatMap(
                row ->
                    visible(asker, row.thing().proposal())
                        .map(proposal -> view(asker, proposal, row))
                        .stream())
            .toList());
  }

  /** What was hidden of this proposal, as far as it is the asker's own; facilitators see all. */
  HidingList of(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.SEE, id);
    boolean moderates = Rights.mayModerate(asker).allowed();
    return new HidingList(
        hidings.of(id).stream()
            .filter(row -> moderates || isOwn(asker, proposal, row.thing(), written(row.thing())))
            .map(row -> view(asker, proposal, row))
            .toList());
  }

  private HidingView view(Asker asker, Proposal proposal, Hidings.Row row) {
    Written written = written(row.thing());
    boolean own = isOwn(asker, proposal, row.thing(), written);
    boolean moderates = Rights.mayModerate(asker).allowed() && !own;
    return new HidingView(
        row.id(),
        Slug.of(row.thing().kind()),
        new About(proposal.id(), proposal.title()),
        row.thing().comment(),
        row.thing().attachment(),
        row.thing().kind() == Thing.Kind.PROPOSAL ? null : written.text(),
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

  private static boolean isOwn(Asker asker, Proposal proposal, Thing thing, Written written) {
    UUID self = asker.towards(proposal.id()).id();
    return thing.kind() == Thing.Kind.PROPOSAL
        ? proposal.authors().contains(self)
        : self.equals(written.author());
  }

  private Optional<Proposal> visible(Asker asker, UUID id) {
    return proposals
        .find(id)
        .filter(it -> Rights.may(asker.towards(id), Action.SEE, it.facts()).allowed());
  }

  private Written written(Thing thing) {
    return switch (thing.kind()) {
      case PROPOSAL ->
          written(
              "select first_author_id as author, problem as text from proposal where id = ?",
              thing.proposal());
      case COMMENT ->
          written("select author_id as author, text from comment where id = ?", thing.comment());
      case ATTACHMENT ->
          written(
              "select uploader_id as author, name as text from attachment where id = ?",
              thing.attachment());
    };
  }

  private Written written(String query, UUID id) {
    return sql.first(query, Written::read, id).orElseThrow();
  }

  private PersonRef person(UUID id) {
    return directory.person(id).orElse(null);
  }
}
