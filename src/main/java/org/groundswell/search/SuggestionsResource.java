package org.groundswell.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.directory.Directory;
import org.groundswell.directory.PeopleByName;
import org.groundswell.directory.PersonRef;
import org.groundswell.directory.SearchName;
import org.groundswell.directory.Unit;
import org.groundswell.directory.UnitRef;
import org.groundswell.proposal.reading.ProposalCard;
import org.groundswell.proposal.reading.ProposalCards;
import org.groundswell.rights.Asker;
import org.groundswell.search.lucene.ProposalTitle;
import org.groundswell.search.lucene.SearchResult.Part;
import org.groundswell.storage.Sql;
import org.groundswell.theme.Themes;

/**
 * What somebody may be about to type: titles, people, themes, units and campaigns that begin so.
 */
@Path("suggestions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionsResource {

  private static final int TITLES = 5;
  private static final int OTHERS = 3;

  private final SearchIndex search;
  private final ProposalCards cards;
  private final PeopleByName people;
  private final Directory directory;
  private final Themes themes;
  private final Sql sql;

  @Inject private Asker asker;

  @Inject
  SuggestionsResource(
      SearchIndex search,
      ProposalCards cards,
      PeopleByName people,
      Directory directory,
      Themes themes,
      Sql sql) {
    this.search = search;
    this.cards = cards;
    this.people = people;
    this.directory = directory;
    this.themes = themes;
    this.sql = sql;
  }

  /** A few of each kind; nothing for nothing. */
  @GET
  public Suggestions suggestions(@QueryParam("q") @DefaultValue("") @Size(max = 200) String typed) {
    List<String> words = SearchName.of(typed).words();
    if (words.isEmpty()) {
      return new Suggestions(titles(typed), List.of(), List.of(), List.of(), List.of());
    }
    return new Suggestions(
        titles(typed),
        people.whoseNamesBeginWith(typed, OTHERS),
        themes(words),
        units(words),
        campaigns(words));
  }

  /** The index finds, the tables say what may be seen. */
  private List<TitleSuggestion> titles(String typed) {
    List<ProposalTitle> found = search.index().titles(typed, asker.scope(), TITLES);
    Map<UUID, ProposalCard> visible =
        cards.of(asker, found.stream().map(ProposalTitle::id).toList()).stream()
            .collect(Collectors.toMap(ProposalCard::id, Function.identity()));
    return found.stream()
        .filter(title -> visible.containsKey(title.id()))
        .map(
            title -> {
              ProposalCard card = visible.get(title.id());
              return new TitleSuggestion(title.id(), card.number(), title.title(), card.state());
            })
        .toList();
  }

  private List<UnitRef> units(List<String> words) {
    return directory.organisation().units().stream()
        .filter(Unit::isOpen)
        .filter(unit -> beginSo(unit.name(), words))
        .map(Unit::ref)
        .limit(OTHERS)
        .toList();
  }

  /** With how many the asker would find there; a theme of which they see none is offered too. */
  private List<ThemeSuggestion> themes(List<String> words) {
    return themes.offered().stream()
        .filter(theme -> beginSo(theme.name(), words))
        .limit(OTHERS)
        .map(
            theme ->
                new ThemeSuggestion(
                    theme.slug(), theme.name(), search.index().count(asker.scope(), theme.slug())))
        .toList();
  }

  private List<CampaignSuggestion> campaigns(List<String> words) {
    return sql
        .list(
            "select id, title from campaign order by opens_on desc, title",
            row -> new CampaignSuggestion(row.uuid("id"), row.text("title")))
        .stream()
        .filter(campaign -> beginSo(campaign.title(), words))
        .limit(OTHERS)
        .toList();
  }

  private static boolean beginSo(String name, List<String> words) {
    List<String> inName = SearchName.of(name).words();
    return words.stream().allMatch(word -> inName.stream().anyMatch(it -> it.startsWith(word)));
  }

  /**
   * What somebody may be about to type.
   *
   * @param proposals by their titles, the best first
   */
  public record Suggestions(
      List<TitleSuggestion> proposals,
      List<PersonRef> people,
      List<ThemeSuggestion> themes,
      List<UnitRef> units,
      List<CampaignSuggestion> campaigns) {}

  /**
   * A proposal.
   *
   * @param title in pieces, of which some are what was typed
   */
  public record TitleSuggestion(UUID id, long number, List<Part> title, String state) {}

  /**
   * A theme, whose proposals can be looked at.
   *
   * @param slug its word in an address
   * @param count how many of them the asker sees
   */
  public record ThemeSuggestion(String slug, String name, int count) {}

  /** A campaign, whose proposals can be looked at. */
  public record CampaignSuggestion(UUID id, String title) {}
}
