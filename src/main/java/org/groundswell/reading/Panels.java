package org.groundswell.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PersonRef;
import org.groundswell.proposal.Proposal;
import org.groundswell.proposal.Proposals;
import org.groundswell.reading.PanelView.CriterionView;
import org.groundswell.reading.PanelView.DotView;
import org.groundswell.reading.PanelView.ReaderView;
import org.groundswell.reading.PanelView.WordsView;
import org.groundswell.reading.scorecard.Criterion;
import org.groundswell.reading.scorecard.Scorecard;
import org.groundswell.rights.Action;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.rights.Role;
import org.groundswell.web.Refusal;

/** Shows the desk what readers think and how far apart they are, and the authors their words. */
@ApplicationScoped
class Panels {

  private final Proposals proposals;
  private final Invitations invitations;
  private final Readings readings;
  private final Storing storing;
  private final BeforeDeclining condition;
  private final Outsiders outsiders;
  private final Directory directory;

  @Inject
  Panels(
      Proposals proposals,
      Invitations invitations,
      Readings readings,
      Storing storing,
      BeforeDeclining condition,
      Outsiders outsiders,
      Directory directory) {
    this.proposals = proposals;
    this.invitations = invitations;
    this.readings = readings;
    this.storing = storing;
    this.condition = condition;
    this.outsiders = outsiders;
    this.directory = directory;
  }

  /** For the desk and facilitators. */
  PanelView forDesk(Asker asker, UUID id) {
    return of(asker, proposals.forAction(asker, Action.SEE_READINGS, id));
  }

  /** For whoever may see it, because they are at the desk or have stored their own reading. */
  PanelView of(Asker asker, Proposal proposal) {
    List<Invitation> asked = invitations.to(proposal.id());
    List<Reading> read = readings.of(proposal.id());
    boolean withheld = hasStillToRead(asker, asked, read);
    Map<UUID, PersonRef> people = people(asked);
    Optional<Scorecard> card = storing.readBy(proposal);
    List<Reading> shown = withheld ? List.of() : read;
    return new PanelView(
        card.map(Scorecard::steps).orElse(0),
        withheld,
        card.flatMap(it -> mean(shown, it)).orElse(null),
        condition.isNeededFor(proposal),
        condition.isMetBy(proposal),
        asked.stream().map(it -> reader(asker, proposal, it, read, withheld, people)).toList(),
        card.map(it -> criteria(it, shown, people)).orElse(List.of()));
  }

  /** For the authors. */
  WordsView words(Asker asker, UUID id) {
    Proposal proposal = proposals.forAction(asker, Action.SEE, id);
    if (!proposal.authors().contains(asker.id())) {
      throw new Refusal(RightsRefusal.ONLY_ITS_AUTHORS);
    }
    List<Reading> read = readings.of(id);
    return new WordsView(
        read.size(),
        read.stream()
            .map(Reading::forAuthors)
            .filter(words -> words != null && !words.isBlank())
            .sorted()
            .toList());
  }

  /** Whom it is about has nothing to read, whatever they were asked. */
  private static boolean hasStillToRead(Asker asker, List<Invitation> asked, List<Reading> read) {
    return asked.stream()
        .filter(it -> it.person().equals(asker.id()) && it.isOpen())
        .anyMatch(it -> read.stream().noneMatch(reading -> reading.id().equals(it.id())));
  }

  private ReaderView reader(
      Asker asker,
      Proposal proposal,
      Invitation it,
      List<Reading> read,
      boolean withheld,
      Map<UUID, PersonRef> people) {
    Optional<Reading> own = read.stream().filter(r -> r.id().equals(it.id())).findFirst();
    boolean entitled = it.by().equals(asker.id()) || asker.is(Role.FACILITATOR);
    boolean removable =
        own.isEmpty()
            && entitled
            && Rights.may(asker, Action.INVITE_READERS, proposal.facts()).allowed();
    return new ReaderView(
        it.id(),
        people.get(it.person()),
        it.asRole(),
        it.asUnit() == null ? null : directory.unit(it.asUnit()).orElse(null),
        people.get(it.by()),
        it.at(),
        own.isPresent() ? "read" : it.isOpen() ? "asked" : "declined",
        own.filter(r -> outsiders.isOne(r, proposal)).isPresent(),
        withheld ? null : own.map(Reading::comment).orElse(null),
        removable);
  }

  private static List<CriterionView> criteria(
      Scorecard card, List<Reading> read, Map<UUID, PersonRef> people) {
    return IntStream.range(0, card.criteria().size())
        .mapToObj(i -> criterion(card.criteria().get(i), i, read, people))
        .toList();
  }

  private static CriterionView criterion(
      Criterion criterion, int position, List<Reading> read, Map<UUID, PersonRef> people) {
    List<DotView> dots =
        read.stream()
            .map(reading -> dot(reading, position, people))
            .sorted(Comparator.comparingInt(DotView::step))
            .toList();
    return new CriterionView(
        criterion.name(),
        criterion.weight(),
        dots.isEmpty() ? 0 : dots.getFirst().step(),
        dots.isEmpty() ? 0 : dots.getLast().step(),
        dots);
  }

  private static DotView dot(Reading reading, int position, Map<UUID, PersonRef> people) {
    RatingDraft.Rated rated = reading.ratings().get(position);
    return new DotView(people.get(reading.person()), rated.step(), rated.comment());
  }

  /** The mean of the readers' weighted means, to one decimal. */
  static Optional<Double> mean(List<Reading> read, Scorecard card) {
    if (read.isEmpty()) {
      return Optional.empty();
    }
    double sum = read.stream().mapToDouble(it -> weighted(it, card)).sum();
    return Optional.of(Math.round(10 * sum / read.size()) / 10.0);
  }

  private static double weighted(Reading reading, Scorecard card) {
    int weights = 0;
    int sum = 0;
    for (int i = 0; i < card.criteria().size(); i++) {
      int weight = card.criteria().get(i).weight();
      weights += weight;
      sum += weight * reading.ratings().get(i).step();
    }
    return (double) sum / weights;
  }

  private Map<UUID, PersonRef> people(List<Invitation> asked) {
    List<UUID> ids = new ArrayList<>();
    asked.forEach(
        it -> {
          ids.add(it.person());
          ids.add(it.by());
        });
    return directory.people(ids).values().stream()
        .collect(Collectors.toMap(PersonRef::id, Function.identity()));
  }
}
