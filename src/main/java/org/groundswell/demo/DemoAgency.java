package org.groundswell.demo;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groundswell.decisionright.RightEntry;
import org.groundswell.directory.Agency;
import org.groundswell.directory.DirectoryDraft;
import org.groundswell.directory.DirectoryDraft.PersonDraft;
import org.groundswell.directory.Post;
import org.groundswell.directory.RoleGrant;
import org.groundswell.directory.Unit;
import org.groundswell.pipeline.DecisionRight;
import org.groundswell.pipeline.State;
import org.groundswell.stage.StageColour;
import org.groundswell.stage.StageDraft;
import org.groundswell.stage.StageName;
import org.groundswell.stage.StagesDraft;
import org.groundswell.theme.Theme;
import org.groundswell.web.Slug;

/** The invented agency as the file tells it, in the directory's words. */
record DemoAgency(JsonObject file) {

  /** A question to the staff, or the place where the public's suggestions are kept. */
  record Campaign(
      UUID id,
      String slug,
      String title,
      String question,
      String about,
      boolean external,
      LocalDate opensOn,
      LocalDate closesOn,
      Integer hoursAWeek,
      List<UUID> units,
      List<Reviewer> reviewers,
      List<Field> fields) {

    /** Who reads what comes in, in the words of the tables. */
    record Reviewer(String role, UUID person, UUID unit) {}

    /** What it asks besides, in the words of the tables. */
    record Field(UUID id, String label, String hint, String kind, boolean required) {}
  }

  /** A manager's question to their unit. */
  record Ask(
      UUID id,
      UUID unit,
      UUID by,
      String question,
      LocalDate askedOn,
      LocalDate endsOn,
      List<Said> answers) {

    /** What somebody answered. */
    record Said(UUID id, UUID by, LocalDate on, String text) {}
  }

  /** What it is called and promises. */
  Agency agency() {
    JsonObject told = file.getJsonObject("agency");
    JsonObject promise = told.getJsonObject("promise");
    return new Agency(
        told.getString("name"),
        ZoneId.of(told.getString("timeZone")),
        new Agency.Promise(
            promise.getInt("acknowledgeDays"),
            promise.getInt("answerDays"),
            promise.getInt("decideDays")),
        objects(told, "missionGoals")
            .map(it -> new Agency.MissionGoal(DemoId.goal(id(it)), it.getString("title")))
            .toList());
  }

  /** Its days off. */
  Map<LocalDate, String> holidays() {
    Map<LocalDate, String> holidays = new LinkedHashMap<>();
    objects(file.getJsonObject("agency"), "holidays")
        .forEach(it -> holidays.put(LocalDate.parse(it.getString("on")), it.getString("name")));
    return holidays;
  }

  /** What it calls the steps of an idea. */
  StagesDraft stages() {
    return new StagesDraft(
        objects(file.getJsonObject("agency"), "stages").map(DemoAgency::stage).toList(), null);
  }

  private static StageDraft stage(JsonObject told) {
    return new StageDraft(
        null,
        Slug.read(State.class, told.getString("state")).orElseThrow(),
        Slug.read(StageColour.class, told.getString("colour")).orElseThrow(),
        Stream.of("en", "fr").map(it -> new StageName(it, told.getString(it))).toList(),
        told.getString("description"));
  }

  /** Its units, people, posts and roles; days are counted from {@code today}. */
  DirectoryDraft directory(LocalDate today) {
    return new DirectoryDraft(
        units(),
        objects(file, "people").map(this::person).toList(),
        objects(file, "posts").map(it -> post(it, today)).toList(),
        objects(file, "roles").map(DemoAgency::grant).toList());
  }

  /** What managers ask; days are counted from {@code today}. */
  List<Ask> asks(LocalDate today) {
    return objects(file, "asks").map(it -> ask(it, today)).toList();
  }

  /** Its campaigns; days are counted from {@code today}. */
  List<Campaign> campaigns(LocalDate today) {
    return objects(file, "campaigns").map(it -> campaign(it, today)).toList();
  }

  /** What its proposals are about, in its order. */
  List<Theme> themes() {
    return objects(file, "themes")
        .map(
            it ->
                new Theme(
                    DemoId.theme(id(it)),
                    id(it),
                    it.getString("name"),
                    it.getString("description"),
                    false,
                    null,
                    0))
        .toList();
  }

  /** What may be done without asking, in the first version of each entry. */
  List<RightEntry> rights(Instant at) {
    return objects(file, "rights").map(it -> right(it, at)).toList();
  }

  /** By which criteria its ideas are read, and which one is being read. */
  JsonObject reading() {
    return file.getJsonObject("reading");
  }

  private static RightEntry right(JsonObject told, Instant at) {
    return new RightEntry(
        DemoId.of("right/" + id(told)),
        1,
        DemoId.unit(told.getString("unit")),
        DemoId.theme(told.getString("theme")),
        null,
        Slug.read(DecisionRight.class, told.getString("right")).orElseThrow(),
        told.getString("owner"),
        told.getString("money", ""),
        told.containsKey("days") ? told.getInt("days") : null,
        told.containsKey("silence") ? told.getInt("silence") : null,
        told.getString("scope", ""),
        told.getString("examples", ""),
        told.getString("law", ""),
        false,
        at);
  }

  private List<Unit> units() {
    List<JsonObject> told = objects(file, "units").toList();
    return IntStream.range(0, told.size()).mapToObj(i -> unit(told.get(i), i)).toList();
  }

  private static Unit unit(JsonObject told, int position) {
    UUID parent = told.containsKey("parent") ? DemoId.unit(told.getString("parent")) : null;
    return new Unit(DemoId.unit(id(told)), parent, told.getString("name"), id(told), position);
  }

  private PersonDraft person(JsonObject told) {
    return new PersonDraft(
        DemoId.person(id(told)),
        told.getString("name"),
        told.getString("title"),
        told.getString("email"),
        told.getInt("grade"),
        told.getString("locale"),
        DemoId.unit(told.getString("unit")),
        "demo/" + id(told),
        introduction(id(told)),
        null,
        null);
  }

  /** What a visitor is told of those they may sign in as; null for everybody else. */
  private String introduction(String person) {
    return objects(file, "signIn")
        .filter(it -> it.getString("person").equals(person))
        .map(it -> it.getString("about"))
        .findFirst()
        .orElse(null);
  }

  private static Post post(JsonObject told, LocalDate today) {
    UUID unit = DemoId.unit(told.getString("unit"));
    UUID person = DemoId.person(told.getString("person"));
    return new Post(
        DemoId.of("post/" + unit + "/" + person),
        unit,
        person,
        Slug.read(Post.Kind.class, told.getString("kind")).orElseThrow(),
        day(told, "fromDay", today),
        day(told, "untilDay", today));
  }

  private static RoleGrant grant(JsonObject told) {
    UUID person = DemoId.person(told.getString("person"));
    return new RoleGrant(
        DemoId.of("role/" + person + "/" + told.getString("role")),
        person,
        Slug.read(RoleGrant.Kind.class, told.getString("role")).orElseThrow(),
        told.containsKey("unit") ? DemoId.unit(told.getString("unit")) : null);
  }

  private static Campaign campaign(JsonObject told, LocalDate today) {
    return new Campaign(
        DemoId.campaign(id(told)),
        id(told),
        told.getString("title"),
        told.getString("question"),
        told.getString("about", null),
        told.getBoolean("external"),
        day(told, "opensDay", today),
        day(told, "closesDay", today),
        told.containsKey("hoursAWeek") ? told.getInt("hoursAWeek") : null,
        Story.names(told, "units").stream().map(DemoId::unit).toList(),
        objects(told, "reviewers").map(DemoAgency::reviewer).toList(),
        objects(told, "fields").map(it -> field(id(told), it)).toList());
  }

  private static Campaign.Reviewer reviewer(JsonObject told) {
    return new Campaign.Reviewer(
        told.getString("role"),
        told.containsKey("person") ? DemoId.person(told.getString("person")) : null,
        told.containsKey("unit") ? DemoId.unit(told.getString("unit")) : null);
  }

  private static Campaign.Field field(String campaign, JsonObject told) {
    return new Campaign.Field(
        DemoId.field(campaign, id(told)),
        told.getString("label"),
        told.getString("hint", null),
        told.getString("kind"),
        told.getBoolean("required"));
  }

  private static Ask ask(JsonObject told, LocalDate today) {
    return new Ask(
        DemoId.of("ask/" + id(told)),
        DemoId.unit(told.getString("unit")),
        DemoId.person(told.getString("by")),
        told.getString("question"),
        day(told, "askedDay", today),
        day(told, "endsDay", today),
        objects(told, "answers").map(it -> said(id(told), it, today)).toList());
  }

  private static Ask.Said said(String ask, JsonObject told, LocalDate today) {
    return new Ask.Said(
        DemoId.of("ask/" + ask + "/" + told.getString("by")),
        DemoId.person(told.getString("by")),
        day(told, "day", today),
        told.getString("text"));
  }

  private static LocalDate day(JsonObject told, String name, LocalDate today) {
    return told.containsKey(name) ? today.minusDays(told.getInt(name)) : null;
  }

  private static String id(JsonObject told) {
    return told.getString("id");
  }

  private static Stream<JsonObject> objects(JsonObject told, String name) {
    return told.containsKey(name)
        ? told.getJsonArray(name).getValuesAs(JsonObject.class).stream()
        : Stream.empty();
  }
}
