package org.groundswell.proposal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.reading.PageQuery;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Slug;

/** The query parameters of the list, and what they mean. */
class ListRequest {

  @QueryParam("state")
  String states;

  @QueryParam("unit")
  UUID unit;

  @QueryParam("campaign")
  UUID campaign;

  @QueryParam("mine")
  String mine;

  @QueryParam("sort")
  String sort;

  @QueryParam("seed")
  @DefaultValue("1")
  long seed;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("20")
  @Min(1)
  @Max(100)
  int limit;

  PageQuery query() {
    return new PageQuery(
        states(),
        unit,
        campaign,
        word(PageQuery.Mine.class, mine, PageQuery.Mine.ANY, "/mine"),
        word(PageQuery.Sort.class, sort, PageQuery.Sort.NEWEST, "/sort"),
        seed,
        cursor,
        limit);
  }

  private Set<State> states() {
    Set<State> chosen = EnumSet.noneOf(State.class);
    if (states != null && !states.isBlank()) {
      Arrays.stream(states.split(",", 32))
          .map(slug -> word(State.class, slug, null, "/state"))
          .forEach(chosen::add);
    }
    return chosen;
  }

  private static <E extends Enum<E>> E word(
      Class<E> type, String slug, E otherwise, String pointer) {
    return slug == null
        ? otherwise
        : Slug.read(type, slug)
            .orElseThrow(() -> new InvalidInput(pointer, "is not a word this list knows"));
  }
}
