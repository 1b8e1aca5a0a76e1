package org.groundswell.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

  @ParameterizedTest
  @CsvSource({
    "http://ideas.example, ideas.example, true",
    "http://ideas.example:80, ideas.example, true",
    "https://ideas.example, ideas.example:443, true",
    "http://127.0.0.1:8080, 127.0.0.1:8080, true",
    "http://127.0.0.1:8081, 127.0.0.1:8080, false",
    "http://evil.example, ideas.example, false",
    "http://ideas.example.evil.example, ideas.example, false",
    "https://ideas.example, ideas.example:80, false",
    "null, ideas.example, false",
    "not an origin, ideas.example, false"
  })
  void comparesAnOriginWithTheHost(String origin, String host, boolean same) {
    assertThat(SameOrigin.names(origin, host)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({"same-origin, OWN", "none, OWN", "same-site, FOREIGN", "cross-site, FOREIGN"})
  void believesWhatNoScriptCanForge(String fetchSite, SameOrigin.Answer answer) {
    assertThat(SameOrigin.of(fetchSite, "http://ideas.example", "ideas.example")).isEqualTo(answer);
  }

  @Test
  void doesNotKnowWhenTheClientSaysNothing() {
    assertThat(SameOrigin.of(null, null, "ideas.example")).isEqualTo(SameOrigin.Answer.UNKNOWN);
  }
}
