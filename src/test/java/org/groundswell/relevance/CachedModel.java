package org.groundswell.relevance;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.groundswell.search.vector.Meaning;
import org.groundswell.search.vector.SentenceModel;

/** A sentence model that is asked once for each text, even by different runs. */
final class CachedModel implements Closeable {

  private final SentenceModel model;
  private final Map<String, float[]> known = new HashMap<>();
  private final DataOutputStream file;

  CachedModel(SentenceModel model, Path folder) {
    this.model = model;
    Path path = folder.resolve(model.name() + ".vectors");
    try {
      Files.createDirectories(folder);
      if (Files.exists(path)) {
        read(path);
      }
      this.file =
          new DataOutputStream(
              Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A run that was stopped may have left half a vector. */
  private void read(Path path) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(path))) {
      while (true) {
        String key = in.readUTF();
        float[] vector = new float[in.readInt()];
        for (int i = 0; i < vector.length; i++) {
          vector[i] = in.readFloat();
        }
        known.put(key, vector);
      }
    } catch (EOFException e) {
      return;
    }
  }

  String name() {
    return model.name();
  }

  Meaning ofQuestion(String question) {
    return remembered("?" + question, any -> model.ofQuestion(question));
  }

  Meaning ofText(String text) {
    return remembered("=" + text, any -> model.ofText(text));
  }

  private Meaning remembered(String text, Function<String, Meaning> asked) {
    String key = new Passage(text, "", "").key().toString();
    return new Meaning(
        model.name(),
        known.computeIfAbsent(key, any -> written(key, asked.apply(text).vector())).clone());
  }

  private float[] written(String key, float[] vector) {
    try {
      file.writeUTF(key);
      file.writeInt(vector.length);
      for (float number : vector) {
        file.writeFloat(number);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return vector;
  }

  @Override
  public void close() throws IOException {
    file.close();
    model.close();
  }
}
