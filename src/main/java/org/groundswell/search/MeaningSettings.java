package org.groundswell.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.groundswell.search.vector.ModelFiles;
import org.groundswell.search.vector.ModelUnusable;
import org.groundswell.search.vector.SentenceModel;
import org.groundswell.search.vector.SentenceModel.Manner;

/** Which sentence model an administrator wants, for which languages, and how it is used. */
@ApplicationScoped
class MeaningSettings {

  private static final String PREFIX = "groundswell.meaning.";
  private static final String NONE = "none";
  private static final String EVERY_LANGUAGE = "*";

  private final Config config;

  @Inject
  MeaningSettings(Config config) {
    this.config = config;
  }

  /** Whether there shall be a model at all. */
  boolean isWanted() {
    return !text("model").equals(NONE);
  }

  /** The languages that the model speaks, by their codes; none means every one. */
  Set<String> languages() {
    return Arrays.stream(config.getValue(PREFIX + "languages", String.class).split(","))
        .map(String::strip)
        .filter(language -> !language.equals(EVERY_LANGUAGE))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** How long a question waits for its meaning before it is answered by words alone. */
  Duration patience() {
    return config.getValue(PREFIX + "patience", Duration.class);
  }

  /** Looks whether the files are where they shall be, without reading them. */
  void check() throws ModelUnusable {
    Optional<Path> folder = folder();
    if (folder.isPresent()) {
      ModelFiles.check(folder.get());
    }
  }

  SentenceModel load() throws ModelUnusable {
    Optional<Path> folder = folder();
    return folder.isPresent()
        ? SentenceModel.load(ModelFiles.in(folder.get()), manner())
        : SentenceModel.load(ModelFiles.bundled(), Manner.PLAIN);
  }

  private Optional<Path> folder() {
    return Optional.of(text("model")).filter(model -> !model.isEmpty()).map(Path::of);
  }

  private Manner manner() {
    return new Manner(
        text("question-prefix"), text("text-prefix"), text("pooling").equals("first"));
  }

  private String text(String name) {
    return config.getOptionalValue(PREFIX + name, String.class).orElse("");
  }
}
