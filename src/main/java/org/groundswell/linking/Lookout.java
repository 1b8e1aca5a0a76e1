package org.groundswell.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.linking.LikenessView.LikenessPage;
import org.groundswell.linking.Likenesses.Order;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.reading.ProposalCard;
import org.groundswell.proposal.reading.ProposalCards;
import org.groundswell.rights.Asker;
import org.groundswell.web.Slug;

/** Reads pairs as one person may see them: a pair of which they may not see both is left out. */
@ApplicationScoped
class Lookout {

  private final Likenesses likenesses;
  private final ProposalCards cards;

  @Inject
  Lookout(Likenesses likenesses, ProposalCards cards) {
    this.likenesses = likenesses;
    this.cards = cards;
  }

  LikenessPage page(Asker asker, Order order, String cursor, int limit) {
    List<LikenessView> seen = new ArrayList<>();
    String next = cursor;
    boolean more = true;
    while (more && seen.size() < limit) {
      int wanted = limit - seen.size();
      List<Likenesses.Row> rows = likenesses.open(order, next, wanted + 1);
      more = rows.size() > wanted;
      List<Likenesses.Row> shown = rows.subList(0, Math.min(wanted, rows.size()));
      seen.addAll(views(asker, shown));
      next = more ? Likenesses.after(shown.getLast(), order) : null;
    }
    return new LikenessPage(seen, likenesses.unseen(), next);
  }

  private List<LikenessView> views(Asker asker, List<Likenesses.Row> rows) {
    Set<UUID> ids =
        rows.stream()
            .flatMap(row -> Stream.of(row.first(), row.second()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<UUID, ProposalCard> visible =
        cards.of(asker, List.copyOf(ids)).stream()
            .collect(Collectors.toMap(ProposalCard::id, Function.identity()));
    return rows.stream()
        .filter(row -> visible.containsKey(row.first()) && visible.containsKey(row.second()))
        .map(row -> view(row, visible.get(row.first()), visible.get(row.second())))
        .toList();
  }

  private static LikenessView view(Likenesses.Row row, ProposalCard first, ProposalCard second) {
    return new LikenessView(
        first,
        second,
        row.words(),
        row.meaning(),
        Stream.of(first, second).filter(Lookout::isLinkable).map(ProposalCard::id).toList());
  }

  private static boolean isLinkable(ProposalCard card) {
    return Slug.read(State.class, card.state()).filter(State::isAtTheDesk).isPresent();
  }
}
