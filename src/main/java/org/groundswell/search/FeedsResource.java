package org.groundswell.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.groundswell.directory.Directory;
import org.groundswell.proposal.reading.ProposalCard;
import org.groundswell.proposal.reading.ProposalCards;
import org.groundswell.rights.Asker;
import org.groundswell.search.SearchParameters.AgencyTime;
import org.groundswell.search.lucene.SearchQuery;
import org.groundswell.search.lucene.SearchQuery.Order;
import org.groundswell.search.lucene.SearchResult.Hit;
import org.groundswell.signin.OwnAddress;
import org.groundswell.theme.Themes;

/**
 * A search as an Atom feed, for feed readers and for other pages of the intranet.
 *
 * <p>It is the same search with the same rights; a program proves whose it is by a personal token.
 */
@Path("feeds/proposals")
@RequestScoped
public class FeedsResource {

  private static final String ATOM = "application/atom+xml;charset=utf-8";

  private final SearchIndex search;
  private final ProposalCards cards;
  private final Directory directory;
  private final OwnAddress address;
  private final Themes themes;
  private final Clock clock;

  @Inject private Asker asker;
  @Context private HttpServletRequest request;

  @Inject
  FeedsResource(
      SearchIndex search,
      ProposalCards cards,
      Directory directory,
      OwnAddress address,
      Themes themes,
      Clock clock) {
    this.search = search;
    this.cards = cards;
    this.directory = directory;
    this.address = address;
    this.themes = themes;
    this.clock = clock;
  }

  /** What the search finds, the newest first unless it says otherwise. */
  @GET
  @Produces(ATOM)
  public Response feed(@Valid @BeanParam SearchParameters parameters) {
    themes.requireKnown(parameters.themes());
    List<ProposalCard> found =
        cards.of(
            asker, search.index().search(query(parameters)).hits().stream().map(Hit::id).toList());
    AtomFeed feed =
        new AtomFeed(
            directory.agency().name(),
            parameters.text.strip(),
            address.of("", request).toString(),
            request.getQueryString(),
            asker.unread());
    return Response.ok(feed.of(found, clock.instant()))
        .header("Cache-Control", "private, no-cache")
        .build();
  }

  private SearchQuery query(SearchParameters parameters) {
    AgencyTime time = new AgencyTime(clock.instant(), directory.agency().timeZone());
    SearchQuery query = parameters.query(asker.scope(), time);
    return query.order() instanceof Order.Relevance
        ? new SearchQuery(
            query.text(), query.scope(), query.filter(), new Order.Newest(), query.slice())
        : query;
  }
}
