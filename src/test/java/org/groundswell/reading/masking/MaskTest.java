package org.groundswell.reading.masking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskTest {

  private static final String READ = "0198-read";
  private static final String OTHER = "0198-other";
  private static final String AMA =
      "{'id':'ama','name':'Ama','title':'Clerk','unit':{'id':'counter','name':'Counter'}}";
  private static final String KOFI =
      "{'id':'kofi','name':'Kofi','unit':{'id':'counter','name':'Counter'}}";
  private static final String SOMEBODY =
      "{'id':'%1$s','name':'Somebody','unit':{'id':'%1$s','name':'A unit'}}".formatted(Mask.NOBODY);
  private static final String SOMEWHERE = "{'id':'%s','name':'A unit'}".formatted(Mask.NOBODY);

  private final Mask mask =
      Mask.of(
          Map.of(READ, new Whose(Set.of("ama", "pen-7"), Set.of("counter"), Set.of("Ama"))),
          "Somebody",
          "A unit");

  private static JsonValue json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readValue();
    }
  }

  private void masks(String answer, String expected) {
    assertThat(mask.over(json(answer), Optional.empty())).isEqualTo(json(expected));
  }

  @Test
  void aCardHasNeitherAuthorNorUnit() {
    masks(
        "{'items':[{'id':'%s','number':7,'authors':[%s],'unit':{'id':'counter','name':'Counter'}}]}"
            .formatted(READ, AMA),
        "{'items':[{'id':'%s','number':7,'authors':[%s],'unit':%s}]}"
            .formatted(READ, SOMEBODY, SOMEWHERE));
  }

  @Test
  void whatIsAboutAnotherStays() {
    String both = "[{'id':'%s','authors':[%s]},{'id':'%s','authors':[%s]}]";

    masks(both.formatted(READ, AMA, OTHER, AMA), both.formatted(READ, SOMEBODY, OTHER, AMA));
  }

  @Test
  void aNoticeIsAboutTheProposalBesideIt() {
    masks(
        "{'id':'n','proposal':{'id':'%s'},'by':%s}".formatted(READ, AMA),
        "{'id':'n','proposal':{'id':'%s'},'by':%s}".formatted(READ, SOMEBODY));
  }

  @Test
  void whoIsNoAuthorKeepsTheirNameAndLosesTheUnit() {
    masks(
        "{'proposal':'%s','by':%s}".formatted(READ, KOFI),
        "{'proposal':'%s','by':{'id':'kofi','name':'Kofi','unit':%s}}".formatted(READ, SOMEWHERE));
  }

  @Test
  void idsAndNamesByThemselvesAreTakenOutToo() {
    masks(
        "{'link':'/proposals/%s?by=ama','actor':'pen-7','desk':'desk:counter','said':'Ama'}"
            .formatted(READ),
        "{'link':'/proposals/%1$s?by=%2$s','actor':'%2$s','desk':'desk:%2$s','said':'Somebody'}"
            .formatted(READ, Mask.NOBODY));
  }

  @Test
  void belowItsAddressEverythingIsAboutIt() {
    JsonValue comments = json("{'items':[{'id':'c','author':%s,'likes':null}]}".formatted(AMA));

    assertThat(mask.over(comments, Optional.of(READ)))
        .isEqualTo(json("{'items':[{'id':'c','author':%s,'likes':null}]}".formatted(SOMEBODY)));
    assertThat(mask.over(comments, Optional.of(OTHER))).isEqualTo(comments);
  }

  @Test
  void whatPeopleWroteStaysAsItIs() {
    masks(
        "{'id':'%s','problem':'Ama waits at the Counter.'}".formatted(READ),
        "{'id':'%s','problem':'Ama waits at the Counter.'}".formatted(READ));
  }
}
