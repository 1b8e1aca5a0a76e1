package org.groundswell.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorFileTest {

  private final DescriptorFile ours = DescriptorFile.ofTheProject();

  @Test
  void theProjectsDescriptorKeepsTheSchema() {
    assertThat(ours.complaints()).isEmpty();
  }

  @Test
  void aMistakeIsNamedWithItsLine() {
    DescriptorFile wrong = ours.with("\"tag\": \"gs-ideas\"", "\"tag\": \"ideas\"");

    assertThat(wrong.complaints())
        .singleElement()
        .asString()
        .startsWith("plugin.json:" + wrong.lineOf("\"ideas\"") + " ")
        .contains("tag");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "schemaVersion": 1        | "schemaVersion": 2
          "version": "0.1.0"        | "version": "0.1"
          "id": "org.groundswell"   | "id": "Groundswell"
          "license"                 | "licence"
          "credentials": "omit"     | "credentials": "include"
          "range": "*"              | "range": "any"
          "allow-scripts"           | "allow-everything"
          "insight:read"            | "insight:everything"
          "{socket}"                | "*"
          "path": "/insight"        | "path": "insight"
          """)
  void whatTheSchemaDoesNotKnowIsRefused(String right, String wrong) {
    assertThat(ours.with(right, wrong).complaints()).isNotEmpty();
  }

  @Test
  void theServedDescriptorCarriesTheServersAddressAndKeepsTheSchema() {
    JsonObject served = new Descriptor().at("https://ideas.agency.example");

    assertThat(served.getJsonObject("server").getString("address"))
        .isEqualTo("https://ideas.agency.example");
    assertThat(served.getString("$schema"))
        .isEqualTo("https://ideas.agency.example/api/plugin/schema");
    assertThat(new DescriptorFile("served", served.toString()).complaints()).isEmpty();
  }

  @Test
  void itsVersionIsThatOfTheProduct() throws Exception {
    JsonObject descriptor = Json.createReader(new StringReader(ours.text())).readObject();

    assertThat(Files.readString(Path.of("pom.xml")))
        .contains(
            "<artifactId>groundswell</artifactId>\n  <version>%s</version>"
                .formatted(descriptor.getString("version")));
  }
}
