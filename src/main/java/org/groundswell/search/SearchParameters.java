package org.groundswell.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.pipeline.State;
import org.groundswell.rights.VisibleScope;
import org.groundswell.search.lucene.SearchQuery;
import org.groundswell.search.lucene.SearchQuery.Filter;
import org.groundswell.search.lucene.SearchQuery.Mine;
import org.groundswell.search.lucene.SearchQuery.Order;
import org.groundswell.search.lucene.SearchQuery.Period;
import org.groundswell.search.lucene.SearchQuery.Slice;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.PageMark;
import org.groundswell.web.Slug;
import org.groundswell.web.SlugList;

/** The question of a search, as it stands in an address. */
class SearchParameters {

  /** Who looks further than this should look for other words. */
  private static final int DEEPEST = 2_000;

  private static final int LATEST_YEAR = 9_999;

  @QueryParam("q")
  @DefaultValue("")
  String text;

  @QueryParam("state")
  @DefaultValue("")
  String states;

  @QueryParam("theme")
  @DefaultValue("")
  String themes;

  @QueryParam("unit")
  UUID unit;

  @QueryParam("campaign")
  UUID campaign;

  @QueryParam("mine")
  @DefaultValue("")
  String mine;

  @QueryParam("year")
  @Min(1970)
  @Max(9999)
  Integer year;

  @QueryParam("from")
  String from;

  @QueryParam("to")
  String to;

  @QueryParam("sort")
  @DefaultValue("relevance")
  String sort;

  @QueryParam("seed")
  @DefaultValue("0")
  long seed;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("20")
  @Min(1)
  @Max(100)
  int limit;

  /**
   * The moment of the question.
   *
   * @param zone where days of the agency begin
   */
  record AgencyTime(Instant now, ZoneId zone) {

    Instant beginning(LocalDate day) {
      return day.atStartOfDay(zone).toInstant();
    }
  }

  /** The same question for the index. */
  SearchQuery query(VisibleScope scope, AgencyTime time) {
    return new SearchQuery(text, scope, filter(time), order(time), new Slice(firstOfPage(), limit));
  }

  private Filter filter(AgencyTime time) {
    Period period =
        new Period(
            Optional.ofNullable(year),
            day("/from", from).map(time::beginning),
            day("/to", to).map(last -> time.beginning(last.plusDays(1))));
    return new Filter(
        states(),
        themes(),
        Optional.ofNullable(unit),
        Optional.ofNullable(campaign),
        mine(),
        period);
  }

  /** The themes that are asked for, by their slugs. */
  Set<String> themes() {
    return SlugList.of(themes);
  }

  private static Optional<LocalDate> day(String pointer, String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() <= LATEST_YEAR);
    } catch (DateTimeParseException e) {
      throw new InvalidInput(pointer, "must be a day, such as 2026-03-31");
    }
  }

  /** The cursor behind this page; null when it is the last. */
  String next(long total) {
    int next = firstOfPage() + limit;
    return next < Math.min(total, DEEPEST) ? PageMark.after(next) : null;
  }

  private int firstOfPage() {
    long from = PageMark.read(cursor).map(mark -> mark.number(0)).orElse(0L);
    return Math.clamp(from, 0, DEEPEST);
  }

  private Set<String> states() {
    return Arrays.stream(states.split(","))
        .filter(word -> !word.isBlank())
        .map(
            word ->
                Slug.read(State.class, word)
                    .orElseThrow(() -> new InvalidInput("/state", "is not a state"))
                    .slug())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Mine mine() {
    return mine.isEmpty()
        ? Mine.NO
        : Slug.read(Mine.class, mine)
            .filter(word -> word != Mine.NO)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "/mine", "must be one of author, following, supported, answering"));
  }

  private Order order(AgencyTime time) {
    return switch (sort) {
      case "relevance" -> new Order.Relevance();
      case "newest" -> new Order.Newest();
      case "supported" -> new Order.Supported();
      case "updated" -> new Order.Updated();
      case "trending" -> new Order.Trending(time.now());
      case "random" -> new Order.Shuffled(seed);
      default ->
          throw new InvalidInput(
              "/sort", "must be one of relevance, newest, supported, updated, trending, random");
    };
  }
}
