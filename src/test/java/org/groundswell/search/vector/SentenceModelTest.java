package org.groundswell.search.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.groundswell.search.vector.SentenceModel.Manner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model that comes along, and the ones that somebody puts into a folder. */
class SentenceModelTest {

  private static SentenceModel model;

  @TempDir Path folder;

  @BeforeAll
  static void loadTheModelThatComesAlong() throws ModelUnusable {
    model = SentenceModel.load(ModelFiles.bundled(), Manner.PLAIN);
  }

  @AfterAll
  static void putItAway() {
    model.close();
  }

  @Test
  void findsSentencesNearerThatMeanTheSameInOtherWords() {
    Meaning wish = model.ofQuestion("We need somewhere to park our bicycles");

    double same = cosine(wish, model.ofText("Covered racks for everybody who cycles to work"));
    double other = cosine(wish, model.ofText("Send payslips as files instead of on paper"));

    assertThat(same).isGreaterThan(other + 0.2);
  }

  @Test
  void givesVectorsOfLengthOneForWhateverIsWritten() {
    for (String text : new String[] {"", " ", "a", "🚲🚲", "จักรยาน", "bicycle ".repeat(50_000)}) {
      Meaning meaning = model.ofText(text);

      assertThat(meaning.vector()).hasSize(384);
      assertThat(cosine(meaning, meaning)).isEqualTo(1, within(1e-4));
    }
  }

  @Test
  void keepsItselfFromCallingOtherHosts() {
    assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
  }

  /** The server stops while a follower reads: that must not take the process down. */
  @Test
  void isPutAwayOnlyWhenNobodyReadsWithIt() throws Exception {
    SentenceModel another = SentenceModel.load(ModelFiles.bundled(), Manner.PLAIN);
    CountDownLatch reading = new CountDownLatch(8);
    CompletableFuture<Void> reader =
        CompletableFuture.runAsync(
            () -> {
              while (true) {
                another.ofText("Lend out bicycles to everybody. ".repeat(40));
                reading.countDown();
              }
            });
    reading.await();

    another.close();

    assertThatThrownBy(() -> reader.get(30, TimeUnit.SECONDS))
        .hasRootCauseMessage("The sentence model was put away.");
    assertThatThrownBy(() -> another.ofQuestion("Is it there?"))
        .isInstanceOf(IllegalStateException.class);
    another.close();
  }

  @Test
  void titleAndTextTogetherLieBetweenBoth() {
    Meaning title = model.ofText("Bicycle sheds");
    Meaning text = model.ofText("Our payslips come by post and get lost");
    Meaning both = title.and(text);

    assertThat(cosine(both, both)).isEqualTo(1, within(1e-4));
    assertThat(cosine(both, title)).isGreaterThan(cosine(title, text));
    assertThat(cosine(both, text)).isEqualTo(cosine(both, title), within(1e-4));
  }

  @Test
  void usesAModelInAFolderUnderItsOwnName() throws IOException, ModelUnusable {
    ModelFiles bundled = ModelFiles.bundled();
    Path own = Files.createDirectory(folder.resolve("our-model"));
    Files.write(own.resolve("model.onnx"), bundled.network());
    Files.write(own.resolve("tokenizer.json"), bundled.tokenizer());

    ModelFiles.check(own);
    try (SentenceModel other =
        SentenceModel.load(ModelFiles.in(own), new Manner("query: ", "passage: ", true))) {

      assertThat(other.name()).startsWith("our-model-").isNotEqualTo(model.name());
      assertThat(cosine(other.ofQuestion("sheds"), model.ofQuestion("sheds"))).isLessThan(0.99);
      assertThat(cosine(other.ofQuestion("sheds"), other.ofText("sheds"))).isLessThan(0.9999);
    }
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatThrownBy(() -> ModelFiles.check(folder))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageContaining("model.onnx")
        .hasMessageContaining(folder.toString());
  }

  @Test
  void saysThatAFileIsNoModel() throws IOException {
    Files.writeString(folder.resolve("model.onnx"), "not a model");
    Files.write(folder.resolve("tokenizer.json"), new byte[0]);

    assertThatThrownBy(() -> SentenceModel.load(ModelFiles.in(folder), Manner.PLAIN))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageContaining("cannot be used");
  }

  private static double cosine(Meaning one, Meaning other) {
    double sum = 0;
    for (int i = 0; i < one.vector().length; i++) {
      sum += one.vector()[i] * other.vector()[i];
    }
    return sum;
  }
}
