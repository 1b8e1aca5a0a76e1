package org.groundswell.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.groundswell.search.IndexStatusResource.MeaningStatus;
import org.groundswell.search.lucene.IndexedProposal;
import org.groundswell.search.lucene.IndexedProposals;
import org.groundswell.search.lucene.SimilarWords;
import org.groundswell.search.vector.ModelFiles;
import org.groundswell.search.vector.ModelPutAway;
import org.groundswell.search.vector.ModelUnusable;
import org.groundswell.search.vector.SentenceModel;
import org.groundswell.signin.oidc.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sentence model that an administrator wants, or cannot have. */
class MeaningsTest {

  @TempDir Path folder;

  @Test
  void saysThatThereIsNoneWhereNoneIsWanted() {
    MeaningSettings settings = settings(Map.of("model", "none"));

    assertThat(status(settings, new Meanings(settings, null)))
        .isEqualTo(new MeaningStatus("off", "", 0, ""));
  }

  @Test
  void goesByWordsAloneAndSaysWhyWhenTheFilesAreMissing() {
    MeaningSettings settings = settings(Map.of("model", folder.toString()));
    Meanings meanings = new Meanings(settings, null);

    meanings.check();
    meanings.load();

    assertThat(meanings.of("bicycle sheds").isUnknown()).isTrue();
    assertThat(meanings.of(new SimilarWords("Bicycle sheds", "with a pump")).isUnknown()).isTrue();
    assertThat(status(settings, meanings).state()).isEqualTo("failed");
    assertThat(status(settings, meanings).problem()).contains("model.onnx");
  }

  /** A text that a stopping server does not come to is not one that the model cannot read. */
  @Test
  void holdsNothingAgainstATextThatIsReadTooLate() throws ModelUnusable {
    SentenceModel model = settings(Map.of("model", "")).load();
    IndexedProposal proposal = IndexedProposals.aProposal("Bicycle sheds").build();
    assertThat(MeaningFollower.meaning(model, proposal).vector()).hasSize(384);

    model.close();

    assertThatThrownBy(() -> MeaningFollower.meaning(model, proposal))
        .isInstanceOf(ModelPutAway.class);
  }

  @Test
  void goesByWordsAloneAndSaysWhyWhenTheFilesAreNoModel() throws IOException {
    Files.writeString(folder.resolve("model.onnx"), "not a model");
    Files.writeString(folder.resolve("tokenizer.json"), "{}");
    MeaningSettings settings = settings(Map.of("model", folder.toString()));
    Meanings meanings = new Meanings(settings, null);

    meanings.check();
    assertThat(status(settings, meanings).state()).isEqualTo("loading");

    meanings.load();
    assertThat(status(settings, meanings).state()).isEqualTo("failed");
    assertThat(meanings.of("bicycle sheds").isUnknown()).isTrue();
  }

  @Test
  void usesAModelOfItsOwnForEveryLanguageAsItsDescriptionSays() throws Exception {
    Path own = Files.createDirectory(folder.resolve("multilingual"));
    ModelFiles bundled = ModelFiles.bundled();
    Files.write(own.resolve("model.onnx"), bundled.network());
    Files.write(own.resolve("tokenizer.json"), bundled.tokenizer());

    assertThat(meaningOfSheds(own, Map.of())).isEqualTo(meaningOfSheds(own, Map.of()));
    assertThat(meaningOfSheds(own, Map.of("pooling", "first")))
        .isNotEqualTo(meaningOfSheds(own, Map.of()));
    assertThat(meaningOfSheds(own, Map.of("question-prefix", "query: ")))
        .isNotEqualTo(meaningOfSheds(own, Map.of()));
    assertThat(settings(Map.of("languages", "*")).languages()).isEmpty();
    assertThat(settings(Map.of("languages", "en, th")).languages())
        .containsExactlyInAnyOrder("en", "th");
  }

  @Test
  void waitsAsLongAsItIsTold() {
    assertThat(settings(Map.of("patience", "PT0.2S")).patience()).isEqualTo(Duration.ofMillis(200));
  }

  private static float[] meaningOfSheds(Path own, Map<String, String> manner) throws ModelUnusable {
    Map<String, String> all = new HashMap<>(manner);
    all.put("model", own.toString());
    try (SentenceModel model = settings(all).load()) {
      assertThat(model.name()).startsWith("multilingual-");
      return model.ofQuestion("sheds").vector();
    }
  }

  private static MeaningStatus status(MeaningSettings settings, Meanings meanings) {
    return new MeaningFollower(null, null, meanings, settings, null).status();
  }

  private static MeaningSettings settings(Map<String, String> texts) {
    Map<String, String> all = new HashMap<>();
    texts.forEach((name, text) -> all.put("groundswell.meaning." + name, text));
    return new MeaningSettings(new Settings(all));
  }
}
