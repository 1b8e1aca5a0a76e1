package org.groundswell.provisioning.scim;

import static org.assertj.core.api.Assertions.assertThat;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Account;
import org.groundswell.directory.Post;
import org.groundswell.directory.RoleGrant;
import org.groundswell.directory.change.Agency;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.storage.Ids;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScimTest extends OnEachDatabase {

  private static final String BASE = "https://agency.example/scim/v2";

  private final Agency agency = new Agency(database);
  private final UUID root = agency.unit("Agency", null);
  private final UUID roads = agency.unit("Roads", root);
  private final UUID paths = agency.unit("Paths", root);
  private final Protocol protocol = protocol(agency);

  ScimTest(Database.Kind kind) {
    super(kind);
  }

  private static Protocol protocol(Agency agency) {
    ScimSettings settings =
        new ScimSettings(
            Optional.of("Helpers=facilitator, Auditors = auditor, IT=administrator"), true);
    ScimUsers users = new ScimUsers(agency.sql, agency.directory);
    Provisioning provisioning =
        new Provisioning(
            agency.staffing,
            agency.appointing,
            agency.directory,
            users,
            settings,
            agency.sql,
            agency.clock());
    ScimGroups groups =
        new ScimGroups(
            agency.sql,
            new Ids(agency.clock(), new Random()),
            agency.clock(),
            agency.directory,
            agency.appointing,
            settings);
    return new Protocol(users, provisioning, groups);
  }

  @Nested
  class WhatIsOffered {

    @Test
    void isSaidByTheServerItself() {
      JsonObject offered = get("/ServiceProviderConfig");

      for (String feature : List.of("patch", "bulk", "filter", "sort", "etag")) {
        assertThat(offered.getJsonObject(feature).getBoolean("supported")).as(feature).isTrue();
      }
      assertThat(offered.getJsonObject("changePassword").getBoolean("supported")).isFalse();
    }

    @Test
    void includesTheSchemasOfUsersGroupsAndTheEnterprise() {
      assertThat(get("/Schemas").toString())
          .contains(
              "urn:ietf:params:scim:schemas:core:2.0:User",
              "urn:ietf:params:scim:schemas:core:2.0:Group",
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User");
      assertThat(get("/ResourceTypes").toString()).contains("\"/Users\"", "\"/Groups\"");
    }
  }

  @Nested
  class Creating {

    @Test
    void bringsAPersonIntoTheUnitOfTheirDepartment() {
      JsonObject user = create("ana", "Roads");

      UUID ana = UUID.fromString(user.getString("id"));
      assertThat(agency.history.homeOf(ana, agency.today())).contains(roads);
      assertThat(user.getString("displayName")).isEqualTo("Ana Silva");
      assertThat(user.getJsonObject("meta").getString("version")).startsWith("W/\"v");
      assertThat(user.getJsonObject("meta").getString("location"))
          .isEqualTo(BASE + "/Users/" + ana);
    }

    @Test
    void reportsAnUnknownDepartmentAndLosesNobody() {
      JsonObject user = create("ana", "Nowhere");

      UUID ana = UUID.fromString(user.getString("id"));
      assertThat(agency.history.homeOf(ana, agency.today())).contains(root);
      assertThat(
              agency.sql.list(
                  "select department from scim_user where department_known = false",
                  row -> row.text("department")))
          .containsExactly("Nowhere");
    }

    @Test
    void movesThoseWhoWaitedOnceTheirDepartmentIsKnown() {
      UUID ana = UUID.fromString(create("ana", "Bridges").getString("id"));
      UnknownDepartments departments =
          new UnknownDepartments(agency.sql, agency.directory, agency.staffing);
      assertThat(departments.all())
          .containsExactly(new DepartmentsResource.Department("Bridges", 1));
      UUID bridges = agency.unit("Bridges", roads);

      departments.match(Agency.HAND.person());

      assertThat(agency.history.homeOf(ana, agency.today())).contains(bridges);
      assertThat(departments.all()).isEmpty();
    }

    @Test
    void refusesAUserNameThatSomebodyHas() {
      create("ana", "Roads");

      ScimResponse again = send(HttpMethod.POST, "/Users", user("ANA", "Roads"));

      assertThat(again.getHttpStatus()).isEqualTo(409);
      assertThat(again.toString()).contains("uniqueness");
    }

    @Test
    void refusesAUserWithoutAName() {
      ScimResponse answer =
          send(
              HttpMethod.POST,
              "/Users",
              "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]}");

      assertThat(answer.getHttpStatus()).isEqualTo(400);
      assertThat(answer.toString()).contains("urn:ietf:params:scim:api:messages:2.0:Error");
    }

    @Test
    void appointsTheManagerOfAUnitThatHasNone() {
      String boss = create("ben", "Agency").getString("id");

      JsonObject user = json(send(HttpMethod.POST, "/Users", managed("ana", "Roads", boss)));

      assertThat(agency.organisation().holderOf(roads, Post.Kind.MANAGER, agency.today()))
          .contains(UUID.fromString(boss));
      assertThat(user.toString()).contains("\"manager\":{\"value\":\"" + boss + "\"");
    }
  }

  @Nested
  class Deactivating {

    private final String id = create("ana", "Roads").getString("id");
    private final UUID ana = UUID.fromString(id);

    @ParameterizedTest
    @ValueSource(
        strings = {
          // As Entra ID sends it: capital operation, a text for a boolean.
          "[{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}]",
          // As Okta sends it: no path.
          "[{\"op\":\"replace\",\"value\":{\"active\":false}}]",
          "[{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]"
        })
    void lettingThemLeaveAndReactivatingLetsThemReturn(String operations) {
      ScimResponse off = patch("/Users/" + id, operations);

      assertThat(off.getHttpStatus()).as(off.toString()).isEqualTo(200);
      assertThat(agency.accounts.of(ana)).map(Account::active).contains(false);
      patch("/Users/" + id, "[{\"op\":\"replace\",\"path\":\"active\",\"value\":true}]");
      assertThat(agency.accounts.of(ana)).map(Account::active).contains(true);
    }

    @Test
    void isWhatADeletionDoesAndTheNextCreationUndoes() {
      assertThat(send(HttpMethod.DELETE, "/Users/" + id, "").getHttpStatus()).isEqualTo(204);
      assertThat(send(HttpMethod.GET, "/Users/" + id, "").getHttpStatus()).isEqualTo(404);
      assertThat(agency.accounts.of(ana)).map(Account::active).contains(false);

      JsonObject back = create("ana", "Paths");

      assertThat(back.getString("id")).isEqualTo(id);
      assertThat(agency.history.homeOf(ana, agency.today())).contains(paths);
    }
  }

  @Nested
  class Patching {

    private final String id = create("ana", "Roads").getString("id");
    private final UUID ana = UUID.fromString(id);

    @Test
    void changesAValueOfTheEnterpriseExtensionByItsLongPath() {
      patch(
          "/Users/" + id,
          "[{\"op\":\"Replace\",\"path\":\"urn:ietf:params:scim:schemas:extension:enterprise:2.0"
              + ":User:department\",\"value\":\"Paths\"}]");

      assertThat(agency.history.homeOf(ana, agency.today())).contains(paths);
    }

    @Test
    void changesAnAddressByAValuePath() {
      ScimResponse answer =
          patch(
              "/Users/" + id,
              "[{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].value\","
                  + "\"value\":\"new@agency.example\"}]");

      assertThat(answer.getHttpStatus()).as(answer.toString()).isEqualTo(200);
      assertThat(agency.accounts.byEmail("new@agency.example")).map(Account::person).contains(ana);
    }

    @Test
    void takesAValueAway() {
      patch("/Users/" + id, "[{\"op\":\"remove\",\"path\":\"title\"}]");

      assertThat(agency.directory.person(ana).orElseThrow().title()).isNull();
    }

    @Test
    void isRefusedForAVersionThatIsPast() {
      String old = get("/Users/" + id).getJsonObject("meta").getString("version");
      patch("/Users/" + id, "[{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Head\"}]");

      ScimResponse late =
          protocol.answer(
              HttpMethod.PATCH,
              BASE + "/Users/" + id,
              operations("[{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Late\"}]"),
              Map.of("If-Match", old, "Content-Type", "application/scim+json"));

      assertThat(late.getHttpStatus()).isEqualTo(412);
      assertThat(agency.directory.person(ana).orElseThrow().title()).isEqualTo("Head");
    }
  }

  @Nested
  class Filtering {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "userName eq \"ANA\" | 1",
          "userName sw \"a\" | 2",
          "userName co \"n\" | 3",
          "emails.value eq \"ben@agency.example\" | 1",
          "emails[value eq \"ben@agency.example\"] | 1",
          "externalId eq \"x-ana\" | 1",
          "externalId eq \"X-ANA\" | 0",
          "externalId pr | 3",
          "active eq true | 3",
          "active eq false | 0",
          "displayName co \"silva\" | 3",
          "userName eq \"ana\" or userName eq \"ben\" | 2",
          "userName sw \"a\" and not (userName eq \"ana\") | 1",
          "userName eq \"a%a\" | 0",
          "title pr and active eq true | 3",
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"roads\" | 2"
        })
    void findsThoseWhoFit(String filter, int expected) {
      create("ana", "Roads");
      create("ben", "Roads");
      create("anton", "Paths");

      JsonObject page = get("/Users?filter=" + encoded(filter));

      assertThat(page.getInt("totalResults")).as(filter).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName eq", "nonsense eq \"x\"", "phoneNumbers.value eq \"1\""})
    void isRefusedForWhatCannotBeFilteredBy(String filter) {
      ScimResponse answer = send(HttpMethod.GET, "/Users?filter=" + encoded(filter), "");

      assertThat(answer.getHttpStatus()).isEqualTo(400);
      assertThat(answer.toString()).contains("invalidFilter");
    }

    @Test
    void goesPageByPageInAnOrder() {
      for (String name : List.of("cem", "ana", "ben")) {
        create(name, "Roads");
      }

      JsonObject page = get("/Users?startIndex=2&count=1&sortBy=userName");

      assertThat(page.getInt("totalResults")).isEqualTo(3);
      assertThat(page.getInt("startIndex")).isEqualTo(2);
      assertThat(page.getJsonArray("Resources").getJsonObject(0).getString("userName"))
          .isEqualTo("ben");
    }
  }

  @Nested
  class Groups {

    private final String ana = create("ana", "Roads").getString("id");
    private final String ben = create("ben", "Roads").getString("id");

    @Test
    void giveARoleToTheirMembersAndTakeItAway() {
      String group = group("Helpers", ana);

      assertThat(facilitators()).containsExactly(UUID.fromString(ana));
      patch(
          "/Groups/" + group,
          "[{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"" + ben + "\"}]}]");
      patch(
          "/Groups/" + group,
          "[{\"op\":\"Remove\",\"path\":\"members[value eq \\\"" + ana + "\\\"]\"}]");
      assertThat(facilitators()).containsExactly(UUID.fromString(ben));
      send(HttpMethod.DELETE, "/Groups/" + group, "");
      assertThat(facilitators()).isEmpty();
    }

    @Test
    void keepTheLastAdministratorUntilSomebodySucceedsThem() {
      String group = group("IT", ana);
      String instead = "[{\"op\":\"Replace\",\"path\":\"members\",\"value\":[%s]}]";

      ScimResponse nobody = patch("/Groups/" + group, instead.formatted(""));
      ScimResponse off =
          patch("/Users/" + ana, "[{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]");
      ScimResponse gone = send(HttpMethod.DELETE, "/Users/" + ana, "");
      ScimResponse successor =
          patch("/Groups/" + group, instead.formatted("{\"value\":\"" + ben + "\"}"));

      assertThat(nobody.getHttpStatus()).as(nobody.toString()).isEqualTo(409);
      assertThat(off.getHttpStatus()).as(off.toString()).isEqualTo(409);
      assertThat(gone.getHttpStatus()).as(gone.toString()).isEqualTo(409);
      assertThat(off.toString()).contains("make somebody else an administrator first");
      assertThat(successor.getHttpStatus()).as(successor.toString()).isEqualTo(200);
      assertThat(agency.organisation().holdersOf(RoleGrant.Kind.ADMINISTRATOR, agency.today()))
          .containsExactly(UUID.fromString(ben));
    }

    @Test
    void areFoundByNameAndMember() {
      group("Helpers", ana);
      group("Others", ben);

      assertThat(found("displayName eq \"helpers\"")).isEqualTo(1);
      assertThat(found("members.value eq \"" + ben + "\"")).isEqualTo(1);
      assertThat(found("members eq \"" + UUID.randomUUID() + "\"")).isZero();
    }

    @Test
    void refuseAMemberWhoIsNobody() {
      ScimResponse answer =
          send(HttpMethod.POST, "/Groups", groupBody("Helpers", UUID.randomUUID().toString()));

      assertThat(answer.getHttpStatus()).isEqualTo(400);
    }

    private int found(String filter) {
      return get("/Groups?filter=" + encoded(filter)).getInt("totalResults");
    }

    private Set<UUID> facilitators() {
      return agency.organisation().holdersOf(RoleGrant.Kind.FACILITATOR, agency.today());
    }

    private String group(String name, String member) {
      return json(send(HttpMethod.POST, "/Groups", groupBody(name, member))).getString("id");
    }

    private String groupBody(String name, String member) {
      return """
          {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"%s",
           "members":[{"value":"%s"}]}"""
          .formatted(name, member);
    }
  }

  @Test
  void worksOnPostgresqlAlike() {
    Agency other = new Agency(Database.postgresql());
    UUID top = other.unit("Agency", null);
    other.unit("Roads", top);
    Protocol there = protocol(other);
    Map<String, String> headers = Map.of("Content-Type", "application/scim+json");

    JsonObject ana =
        json(there.answer(HttpMethod.POST, BASE + "/Users", user("ana", "Roads"), headers));
    String filter = "userName sw \"a\" and not (active eq false) and title pr";
    ScimResponse found =
        there.answer(
            HttpMethod.GET, BASE + "/Users?sortBy=userName&filter=" + encoded(filter), "", headers);
    ScimResponse off =
        there.answer(
            HttpMethod.PATCH,
            BASE + "/Users/" + ana.getString("id"),
            operations("[{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]"),
            headers);

    assertThat(json(found).getInt("totalResults")).isEqualTo(1);
    assertThat(json(off).getBoolean("active")).isFalse();
  }

  @Test
  void takesManyUsersAtOnce() {
    StringBuilder operations = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      operations
          .append(i == 0 ? "" : ",")
          .append(
              "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"b%d\",\"data\":%s}"
                  .formatted(i, user("user" + i, "Roads")));
    }

    ScimResponse answer =
        send(
            HttpMethod.POST,
            "/Bulk",
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],"
                + "\"Operations\":["
                + operations
                + "]}");

    assertThat(answer.getHttpStatus()).as(answer.toString()).isEqualTo(200);
    JsonArray done = json(answer).getJsonArray("Operations");
    assertThat(done.getValuesAs(JsonObject.class))
        .hasSize(20)
        .allSatisfy(each -> assertThat(each.get("status").toString()).contains("201"));
  }

  private JsonObject create(String name, String department) {
    ScimResponse answer = send(HttpMethod.POST, "/Users", user(name, department));
    assertThat(answer.getHttpStatus()).as(answer.toString()).isEqualTo(201);
    return json(answer);
  }

  private static String user(String name, String department) {
    return """
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
         "userName":"%1$s","externalId":"x-%1$s","active":true,"title":"Clerk",
         "name":{"givenName":"Ana","familyName":"Silva"},
         "emails":[{"value":"%1$s@agency.example","type":"work","primary":true}],
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"%2$s"}}"""
        .formatted(name, department);
  }

  private static String managed(String name, String department, String manager) {
    return user(name, department)
        .replace("{\"department\"", "{\"manager\":{\"value\":\"" + manager + "\"},\"department\"");
  }

  private ScimResponse patch(String path, String operations) {
    return send(HttpMethod.PATCH, path, operations(operations));
  }

  private static String operations(String operations) {
    return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":"
        + operations
        + "}";
  }

  private JsonObject get(String path) {
    ScimResponse answer = send(HttpMethod.GET, path, "");
    assertThat(answer.getHttpStatus()).as(answer.toString()).isEqualTo(200);
    return json(answer);
  }

  private ScimResponse send(HttpMethod method, String path, String body) {
    return protocol.answer(
        method, BASE + path, body, Map.of("Content-Type", "application/scim+json"));
  }

  private static JsonObject json(ScimResponse answer) {
    return Json.createReader(new StringReader(answer.toString())).readObject();
  }

  private static String encoded(String filter) {
    return URLEncoder.encode(filter, StandardCharsets.UTF_8);
  }
}
