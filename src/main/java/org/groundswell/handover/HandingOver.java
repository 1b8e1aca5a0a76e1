package org.groundswell.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.delivery.HandingOn;
import org.groundswell.directory.Account;
import org.groundswell.directory.Accounts;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.change.Departed;
import org.groundswell.directory.change.Returned;
import org.groundswell.handover.HandoverView.Item;
import org.groundswell.handover.HandoverView.Kind;
import org.groundswell.handover.Handovers.Open;
import org.groundswell.journal.Event;
import org.groundswell.journal.Journal;
import org.groundswell.proposal.Adopting;
import org.groundswell.proposal.ProposalEvent;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.web.Refusal;

/** Begins a hand-over when somebody leaves, hands things on, and ends it when nothing is open. */
@ApplicationScoped
public class HandingOver {

  private static final String SUBJECT = "person";

  private final Handovers handovers;
  private final Estate estate;
  private final Adopting adopting;
  private final HandingOn handingOn;
  private final Directory directory;
  private final Accounts accounts;
  private final Journal journal;

  @Inject
  HandingOver(
      Handovers handovers,
      Estate estate,
      Adopting adopting,
      HandingOn handingOn,
      Directory directory,
      Accounts accounts,
      Journal journal) {
    this.handovers = handovers;
    this.estate = estate;
    this.adopting = adopting;
    this.handingOn = handingOn;
    this.directory = directory;
    this.accounts = accounts;
    this.journal = journal;
  }

  /** A departure that is to come is followed in any case: what is theirs by then is not known. */
  void follow(@Observes Departed departed) {
    boolean toCome = departed.on().isAfter(directory.today());
    boolean ranAUnit = departed.held().stream().anyMatch(held -> !held.kind().equals("reviewer"));
    List<Item> left = estate.of(departed.person(), departed.on());
    boolean open = toCome || ranAUnit || !left.isEmpty();
    if (open && handovers.begin(departed.person(), departed.unit(), departed.on())) {
      left.stream().filter(item -> item.kind() != Kind.UNIT).forEach(it -> tell(it, departed));
      journal.append(
          Event.of(SUBJECT, departed.person(), "hand-over-opened").with("unit", departed.unit()));
    }
  }

  /** Whoever runs the unit gets a notice of it, if they may see it. */
  private void tell(Item item, Departed departed) {
    journal.append(
        Event.of(ProposalEvent.SUBJECT, item.id(), ProposalEvent.LEFT_BEHIND.slug())
            .with("unit", departed.unit())
            .with("what", item.kind()));
  }

  /** Whoever is back has it all again. */
  void follow(@Observes Returned returned) {
    if (handovers.of(returned.person()).isPresent()) {
      close(returned.person());
    }
  }

  /** The open hand-overs that are this asker's to see to. */
  List<HandoverView> openTo(Asker asker) {
    return handovers.open().stream()
        .filter(open -> Rights.mayHandOver(asker, open.unit()).allowed())
        .map(open -> view(open, asker))
        .filter(view -> isGone(view.leftOn()) || !view.items().isEmpty())
        .toList();
  }

  /**
   * What one person left behind.
   *
   * @throws Refusal {@code no-such-hand-over} when nothing is open, or it is not this asker's
   */
  HandoverView of(UUID person, Asker asker) {
    return view(find(person, asker), asker);
  }

  private Open find(UUID person, Asker asker) {
    return handovers
        .of(person)
        .filter(open -> Rights.mayHandOver(asker, open.unit()).allowed())
        .orElseThrow(() -> new Refusal(HandoverRefusal.NO_SUCH_HAND_OVER));
  }

  /** Everything of these goes to somebody. */
  @Transactional
  public void handOver(UUID person, Set<UUID> things, UUID to, Asker asker) {
    Open open = find(person, asker);
    accounts
        .of(to)
        .filter(Account::active)
        .orElseThrow(() -> new Refusal(HandoverRefusal.TAKER_HAS_LEFT));
    List<Item> chosen =
        estate.of(person, dayOf(open), asker).stream()
            .filter(item -> item.kind() != Kind.UNIT && things.contains(item.id()))
            .toList();
    Set<UUID> known = chosen.stream().map(Item::id).collect(Collectors.toSet());
    if (!known.equals(things)) {
      throw new Refusal(HandoverRefusal.NOT_LEFT_BEHIND);
    }
    for (Item item : chosen) {
      if (item.kind() == Kind.IDEA) {
        adopting.adopt(item.id(), to, asker.id());
      } else {
        handingOn.handOn(item.id(), new HandingOn.Baton(person, to, asker.id()));
      }
    }
    journal.append(
        Event.of(SUBJECT, person, "handed-over")
            .by(asker.id())
            .with("toPerson", to)
            .with("things", chosen.size()));
  }

  /** Ends what is finished; asked whenever somebody looks, and twice an hour. */
  @Transactional
  public void closeFinished() {
    for (Open open : handovers.open()) {
      if (isGone(open.leftOn()) && estate.of(open.person(), dayOf(open)).isEmpty()) {
        close(open.person());
      }
    }
  }

  private boolean isGone(LocalDate leftOn) {
    return !leftOn.isAfter(directory.today());
  }

  /** Today, or the first day without them where that is to come. */
  private LocalDate dayOf(Open open) {
    return isGone(open.leftOn()) ? directory.today() : open.leftOn();
  }

  private void close(UUID person) {
    handovers.close(person);
    journal.append(Event.of(SUBJECT, person, "hand-over-closed"));
  }

  private HandoverView view(Open open, Asker asker) {
    Optional<UUID> runs =
        directory.organisation().answerersOf(open.unit(), directory.today()).stream()
            .filter(answerer -> !answerer.equals(open.person()))
            .findFirst();
    PersonRef person = directory.person(open.person()).orElseThrow();
    return new HandoverView(
        person,
        directory.unit(open.unit()).orElseThrow(),
        open.leftOn(),
        open.openedAt(),
        runs.flatMap(directory::person).orElse(null),
        estate.of(open.person(), dayOf(open), asker));
  }
}
