package org.groundswell.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.Proposals;
import org.groundswell.proposal.prose.ProseView;
import org.groundswell.reading.ReadingView.CardView;
import org.groundswell.reading.ReadingView.ReadingItem;
import org.groundswell.reading.ReadingView.ReadingList;
import org.groundswell.reading.ReadingView.StoredView;
import org.groundswell.reading.scorecard.Scorecard;
import org.groundswell.reading.scorecard.Scorecards;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** Hands a reader what they were asked to read, with everything masked that they may not know. */
@ApplicationScoped
class ReadingDesk {

  private final Proposals proposals;
  private final Invitations invitations;
  private final Readings readings;
  private final Storing storing;
  private final Scorecards scorecards;
  private final Panels panels;
  private final Directory directory;
  private final Sql sql;

  @Inject
  ReadingDesk(
      Proposals proposals,
      Invitations invitations,
      Readings readings,
      Storing storing,
      Scorecards scorecards,
      Panels panels,
      Directory directory,
      Sql sql) {
    this.proposals = proposals;
    this.invitations = invitations;
    this.readings = readings;
    this.storing = storing;
    this.scorecards = scorecards;
    this.panels = panels;
    this.directory = directory;
    this.sql = sql;
  }

  private record Words(
      String problem, String affected, String cause, String solution, String firstStep) {

    static final String SELECT =
        "select problem, affected, cause, solution, first_step from proposal where id = ?";

    static Words read(Sql.Row row) throws SQLException {
      return new Words(
          row.text("problem"),
          row.text("affected"),
          row.text("cause"),
          row.text("solution"),
          row.text("first_step"));
    }
  }

  /** What waits for this reader, and what they may still change. */
  ReadingList list(Asker asker) {
    return new ReadingList(
        invitations.open(asker.id()).stream()
            .flatMap(
                it ->
                    proposals
                        .find(it.proposal())
                        .filter(p -> isTheirs(asker, p))
                        .map(p -> item(it, p))
                        .stream())
            .toList());
  }

  /** Their own is on the list, for them to say no to: only whom it is about sees nothing. */
  private static boolean isTheirs(Asker asker, Proposal proposal) {
    return Rights.mayRead(asker, proposal.facts(), true)
        .reason()
        .filter(RightsRefusal.NO_SUCH_PROPOSAL::equals)
        .isEmpty();
  }

  private ReadingItem item(Invitation invitation, Proposal proposal) {
    return new ReadingItem(
        proposal.id(),
        proposal.title(),
        invitation.at(),
        readings.find(invitation.id()).map(Reading::storedAt).orElse(null));
  }

  /**
   * The proposal for its reader; what was stored can still be read once it is decided.
   *
   * @throws Refusal {@code no-such-proposal} for whoever was not asked, {@code not-your-own}
   */
  ReadingView of(Asker asker, UUID id) {
    Proposal proposal =
        proposals.find(id).orElseThrow(() -> new Refusal(RightsRefusal.NO_SUCH_PROPOSAL));
    Optional<Invitation> asked = invitations.of(id, asker.id()).filter(Invitation::isOpen);
    Rights.mayRead(asker, proposal.facts(), asked.isPresent()).orRefuse();
    Optional<Reading> own = readings.find(asked.orElseThrow().id());
    Words words = sql.first(Words.SELECT, Words::read, id).orElseThrow();
    boolean masked = own.isEmpty();
    return new ReadingView(
        id,
        proposal.title(),
        ProseView.of(words.problem()),
        ProseView.of(words.affected()),
        ProseView.of(words.cause()),
        ProseView.of(words.solution()),
        ProseView.of(words.firstStep()),
        card(proposal, own),
        proposal.state().isAtTheDesk(),
        own.map(Reading::version).orElse(0L),
        own.map(it -> stored(it, asker)).orElse(null),
        masked ? null : authors(proposal),
        masked ? null : directory.unit(proposal.unit()).orElse(null),
        masked ? null : panels.of(asker, proposal));
  }

  private CardView card(Proposal proposal, Optional<Reading> own) {
    return own.flatMap(it -> scorecards.version(it.scorecard()))
        .or(() -> storing.readBy(proposal))
        .filter(Scorecard::isInUse)
        .map(card -> new CardView(card.id(), card.steps(), card.criteria()))
        .orElse(null);
  }

  private StoredView stored(Reading reading, Asker asker) {
    return new StoredView(
        reading.ratings(),
        reading.comment(),
        reading.forAuthors(),
        readings.noteOf(reading.id(), asker.id()).orElse(null),
        reading.storedAt());
  }

  private List<PersonRef> authors(Proposal proposal) {
    return proposal.authors().stream().flatMap(it -> directory.person(it).stream()).toList();
  }
}
