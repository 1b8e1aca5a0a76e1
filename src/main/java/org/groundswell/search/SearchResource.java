package org.groundswell.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.proposal.reading.ProposalCard;
import org.groundswell.proposal.reading.ProposalCards;
import org.groundswell.rights.Asker;
import org.groundswell.search.SearchParameters.AgencyTime;
import org.groundswell.search.lucene.SearchQuery;
import org.groundswell.search.lucene.SearchQuery.Order;
import org.groundswell.search.lucene.SearchResult;
import org.groundswell.search.lucene.SearchResult.Hit;
import org.groundswell.search.lucene.SearchResult.Part;
import org.groundswell.search.vector.Meaning;
import org.groundswell.theme.Theme;
import org.groundswell.theme.Themes;
import org.groundswell.web.Slug;

/** Finds proposals by words. */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

  private final SearchIndex search;
  private final Meanings meanings;
  private final ProposalCards cards;
  private final Directory directory;
  private final Themes themes;
  private final Asker asker;
  private final Clock clock;

  @Inject
  SearchResource(
      SearchIndex search,
      Meanings meanings,
      ProposalCards cards,
      Directory directory,
      Themes themes,
      Asker asker,
      Clock clock) {
    this.search = search;
    this.meanings = meanings;
    this.cards = cards;
    this.directory = directory;
    this.themes = themes;
    this.asker = asker;
    this.clock = clock;
  }

  /**
   * A page of what the asker may see. The index finds; what is shown comes from the tables, where
   * the rights are asked once more.
   */
  @GET
  public SearchPage search(@Valid @BeanParam SearchParameters parameters) {
    themes.requireKnown(parameters.themes());
    SearchQuery query = parameters.query(asker.scope(), time());
    SearchResult found = search.index().search(query, meaning(query));
    return new SearchPage(
        items(found.hits()),
        found.total(),
        new SearchPage.Facets(
            states(found), themes(found), units(found), years(found), mine(found)),
        found.didYouMean().orElse(null),
        parameters.next(found.total()),
        !search.index().isComplete());
  }

  /** Only what is ranked by relevance is worth the wait. */
  private Meaning meaning(SearchQuery query) {
    return query.order() instanceof Order.Relevance ? meanings.of(query.text()) : Meaning.UNKNOWN;
  }

  private AgencyTime time() {
    return new AgencyTime(clock.instant(), directory.agency().timeZone());
  }

  private List<ProposalCard> items(List<Hit> hits) {
    Map<UUID, ProposalCard.Highlight> highlights =
        hits.stream()
            .collect(
                Collectors.toMap(
                    Hit::id,
                    hit -> new ProposalCard.Highlight(pieces(hit.title()), pieces(hit.text()))));
    return cards.of(asker, hits.stream().map(Hit::id).toList(), highlights);
  }

  private static List<ProposalCard.Piece> pieces(List<Part> parts) {
    return parts.stream().map(part -> new ProposalCard.Piece(part.text(), part.hit())).toList();
  }

  private static List<SearchPage.StateCount> states(SearchResult found) {
    return found.states().entrySet().stream()
        .map(each -> new SearchPage.StateCount(each.getKey(), each.getValue()))
        .toList();
  }

  private List<SearchPage.ThemeCount> themes(SearchResult found) {
    Map<String, String> names =
        themes.all().stream().collect(Collectors.toMap(Theme::slug, Theme::name));
    return found.themes().entrySet().stream()
        .filter(each -> names.containsKey(each.getKey()))
        .map(
            each ->
                new SearchPage.ThemeCount(each.getKey(), names.get(each.getKey()), each.getValue()))
        .toList();
  }

  private static List<SearchPage.YearCount> years(SearchResult found) {
    return found.years().entrySet().stream()
        .map(each -> new SearchPage.YearCount(each.getKey(), each.getValue()))
        .toList();
  }

  private static List<SearchPage.MineCount> mine(SearchResult found) {
    return found.mine().entrySet().stream()
        .map(each -> new SearchPage.MineCount(Slug.of(each.getKey()), each.getValue()))
        .toList();
  }

  /** The agency as a whole is no choice. */
  private List<SearchPage.UnitCount> units(SearchResult found) {
    return found.units().entrySet().stream()
        .flatMap(
            each ->
                directory
                    .organisation()
                    .unit(each.getKey())
                    .filter(unit -> unit.parentId() != null)
                    .stream()
                    .map(unit -> new SearchPage.UnitCount(unit.id(), unit.name(), each.getValue())))
        .toList();
  }
}
