package org.groundswell.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.groundswell.pipeline.WorkingCalendar;
import org.groundswell.web.Slug;

/**
 * Puts the deeds of all stories in the order in which they happened, counted back from one moment.
 *
 * @param start the moment at which the demo is first loaded
 */
record Timeline(Instant start, WorkingCalendar calendar) {

  private static final LocalTime DOORS_OPEN = LocalTime.of(8, 30);
  private static final Duration DAY = Duration.ofHours(8);
  private static final JsonObject NOTHING = Json.createObjectBuilder().build();

  /** Every deed of every story, the oldest first; a story's own order is never changed. */
  List<Deed> of(List<Story> stories) {
    List<Deed> deeds = new ArrayList<>();
    stories.forEach(story -> deeds.addAll(of(story)));
    deeds.sort(Comparator.comparing(Deed::at));
    return deeds;
  }

  /** The day that the file counts as {@code workingDaysAgo}; below zero it is in the future. */
  LocalDate day(int workingDaysAgo) {
    LocalDate today = calendar.dateAt(start);
    if (workingDaysAgo < 0) {
      return calendar.plus(today, -workingDaysAgo);
    }
    LocalDate day = today;
    for (int left = workingDaysAgo; left > 0; ) {
      day = day.minusDays(1);
      if (calendar.isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  private List<Deed> of(Story story) {
    List<Deed> deeds = new ArrayList<>();
    List<JsonObject> told = story.deeds();
    if (doing(told.getFirst()) != Doing.DRAFT) {
      Instant at = moment(told.getFirst()).minus(Duration.ofMinutes(20));
      deeds.add(
          new Deed(story.id() + "/draft", story, at, story.author(), Doing.DRAFT, NOTHING, this));
    }
    Instant before = start;
    for (int i = 0; i < told.size(); i++) {
      JsonObject deed = told.get(i);
      String key = keyOf(story, deed, i);
      if (doing(deed) == Doing.SUPPORT) {
        deeds.addAll(supports(key, story, deed, before));
      } else {
        before = moment(deed);
        String who = deed.getString("who", story.author());
        deeds.add(new Deed(key, story, before, who, doing(deed), deed, this));
      }
    }
    return deeds;
  }

  /** Deeds that others refer to are known by a name, all others by their place in the story. */
  private static String keyOf(Story story, JsonObject deed, int position) {
    if (doing(deed) == Doing.DRAFT) {
      return story.id() + "/draft";
    }
    return deed.containsKey("id")
        ? story.id() + "#" + deed.getString("id")
        : story.id() + "/" + position;
  }

  /** One support after the other, from the deed before on, at hours at which people work. */
  private List<Deed> supports(String key, Story story, JsonObject told, Instant from) {
    List<String> people = Story.names(told, "people");
    Instant until = moment(told, "untilDay", "untilHoursAgo");
    List<Deed> deeds = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      Duration step = Duration.between(from, until).multipliedBy(i + 1L).dividedBy(people.size());
      Instant at = atWork(from.plus(step), from.plus(Duration.ofMinutes(i + 1L)));
      deeds.add(
          new Deed(key + "/" + people.get(i), story, at, people.get(i), Doing.SUPPORT, told, this));
    }
    return deeds;
  }

  /** The same day if it is worked, at a working hour, but never before {@code earliest}. */
  private Instant atWork(Instant moment, Instant earliest) {
    LocalDate day = calendar.dateAt(moment);
    if (day.equals(calendar.dateAt(start))) {
      return later(moment, earliest);
    }
    while (!calendar.isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    long second = Duration.between(calendar.startOf(day), moment).getSeconds();
    long spread = Math.floorMod(second, DAY.getSeconds());
    Instant open = day.atTime(DOORS_OPEN).atZone(calendar.zone()).toInstant();
    return later(open.plusSeconds(spread), earliest);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Instant moment(JsonObject told) {
    return moment(told, "day", "hoursAgo");
  }

  private Instant moment(JsonObject told, String dayName, String hoursName) {
    if (told.containsKey(hoursName)) {
      return start.minus(Duration.ofHours(told.getInt(hoursName)));
    }
    LocalTime time = LocalTime.parse(told.getString("at", "17:00"));
    return day(told.getInt(dayName)).atTime(time).atZone(calendar.zone()).toInstant();
  }

  static Doing doing(JsonObject told) {
    String word = told.getString("does");
    return Slug.read(Doing.class, word)
        .orElseThrow(() -> new IllegalArgumentException("A story says that somebody does " + word));
  }
}
