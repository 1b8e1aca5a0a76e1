package org.groundswell.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.proposal.reading.ProposalCard;
import org.groundswell.proposal.reading.ProposalCards;
import org.groundswell.rights.Asker;
import org.groundswell.search.lucene.Similar;
import org.groundswell.search.lucene.SimilarWords;
import org.groundswell.theme.ThemeRef;
import org.groundswell.theme.Themes;

/**
 * Shows to who writes a proposal what others have proposed, and what became of it.
 *
 * <p>Always a ranked list, never a verdict: only people know whether two proposals are the same.
 */
@Path("similar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SimilarResource {

  private static final int SHOWN = 5;

  private final SearchIndex search;
  private final Meanings meanings;
  private final ProposalCards cards;
  private final Themes themes;
  private final Asker asker;

  @Inject
  SimilarResource(
      SearchIndex search, Meanings meanings, ProposalCards cards, Themes themes, Asker asker) {
    this.search = search;
    this.meanings = meanings;
    this.cards = cards;
    this.themes = themes;
    this.asker = asker;
  }

  /**
   * At most five proposals, the nearest first.
   *
   * @param exclude the proposal that is being written, which would be its own nearest
   */
  @GET
  public SimilarList similar(
      @QueryParam("title") @DefaultValue("") String title,
      @QueryParam("text") @DefaultValue("") String text,
      @QueryParam("exclude") UUID exclude) {
    SimilarWords words = new SimilarWords(title, text);
    Map<UUID, Float> scores =
        search.index().similar(words, meanings.of(words), asker.scope(), SHOWN + 1).stream()
            .filter(similar -> !similar.id().equals(exclude))
            .limit(SHOWN)
            .collect(Collectors.toMap(Similar::id, Similar::score, Math::max, LinkedHashMap::new));
    List<Likeness> found =
        cards.of(asker, List.copyOf(scores.keySet())).stream()
            .map(card -> new Likeness(card, scores.get(card.id())))
            .toList();
    List<ProposalCard> alike = found.stream().map(Likeness::proposal).toList();
    return new SimilarList(found, new ThemeOffer(themes.offered()).to(title + "\n" + text, alike));
  }

  /**
   * Proposals that say nearly the same, the nearest first.
   *
   * @param themes what the new one may be about; an offer
   */
  public record SimilarList(List<Likeness> items, List<ThemeRef> themes) {}

  /**
   * A proposal that says nearly the same.
   *
   * @param score higher is nearer, within one list
   */
  public record Likeness(ProposalCard proposal, float score) {}
}
