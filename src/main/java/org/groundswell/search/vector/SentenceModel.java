package org.groundswell.search.vector;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A sentence model that is ready: text in, {@link Meaning} out.
 *
 * <p>Loading takes the better part of a second and 60 MB beside the heap; a question of ten words
 * then takes some 2 ms, a page 10 ms. Any number of threads may ask at once, each keeps one core
 * busy.
 */
public final class SentenceModel implements Closeable {

  /** What lies behind is not read: the models of this kind were taught on less. */
  private static final int MOST_PIECES = 512;

  private static final int MOST_CHARACTERS = 20_000;
  private static final String PIECES = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String KIND = "token_type_ids";

  private final String name;
  private final Manner manner;
  private final HuggingFaceTokenizer tokenizer;
  private final OrtEnvironment runtime;
  private final OrtSession session;
  private final ReadWriteLock closing = new ReentrantReadWriteLock();
  private boolean closed;

  /**
   * How a model wants to be used; its own description says it.
   *
   * @param questionPrefix what it wants before a question
   * @param textPrefix what it wants before a text
   * @param firstPiece whether the first piece stands for the whole text, instead of the mean of all
   */
  public record Manner(String questionPrefix, String textPrefix, boolean firstPiece) {

    /** No prefixes, the mean of all pieces. */
    public static final Manner PLAIN = new Manner("", "", false);
  }

  private SentenceModel(
      String name, Manner manner, HuggingFaceTokenizer tokenizer, OrtSession session) {
    this.name = name;
    this.manner = manner;
    this.tokenizer = tokenizer;
    this.runtime = OrtEnvironment.getEnvironment();
    this.session = session;
  }

  /** Loads a model and tries it once. */
  public static SentenceModel load(ModelFiles files, Manner manner) throws ModelUnusable {
    // The tokenizer would tell its makers that it runs, and fetch what this platform lacks.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    try {
      HuggingFaceTokenizer tokenizer =
          HuggingFaceTokenizer.newInstance(
              new ByteArrayInputStream(files.tokenizer()),
              Map.of(
                  "padding", "false",
                  "truncation", "true",
                  "maxLength", Integer.toString(MOST_PIECES)));
      SentenceModel model =
          new SentenceModel(files.fullName(), manner, tokenizer, session(files.network()));
      model.ofQuestion("Is it ready?");
      return model;
    } catch (IOException | OrtException | RuntimeException e) {
      throw new ModelUnusable("The model " + files.name() + " cannot be used: " + why(e), e);
    } catch (LinkageError e) {
      throw new ModelUnusable(
          "The runtime of sentence models does not run on this machine: " + why(e), e);
    }
  }

  private static OrtSession session(byte[] network) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // An arena keeps the most that any text ever needed, for each thread that asks.
      options.setCPUArenaAllocator(false);
      return OrtEnvironment.getEnvironment().createSession(network, options);
    }
  }

  private static String why(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** Its name, which no model with other content has. */
  public String name() {
    return name;
  }

  /** What somebody who asks this means. */
  public Meaning ofQuestion(String question) {
    return meaning(manner.questionPrefix() + start(question));
  }

  /** What a text of any length means, by its beginning. */
  public Meaning ofText(String text) {
    return meaning(manner.textPrefix() + start(text));
  }

  private static String start(String text) {
    return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
  }

  /** What is being read is read to its end before the model is put away under it. */
  private Meaning meaning(String text) {
    closing.readLock().lock();
    try {
      if (closed) {
        throw new ModelPutAway();
      }
      return new Meaning(name, Meaning.ofLengthOne(run(tokenizer.encode(text))));
    } catch (OrtException e) {
      throw new IllegalStateException("The sentence model failed.", e);
    } finally {
      closing.readLock().unlock();
    }
  }

  private float[] run(Encoding pieces) throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String input : session.getInputNames()) {
        inputs.put(input, tensor(input(input, pieces)));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return pooled(result.get(0));
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static long[] input(String name, Encoding pieces) {
    return switch (name) {
      case PIECES -> pieces.getIds();
      case MASK -> pieces.getAttentionMask();
      case KIND -> new long[pieces.getIds().length];
      default -> throw new IllegalStateException("The model asks for an unknown input, " + name);
    };
  }

  private OnnxTensor tensor(long[] numbers) throws OrtException {
    return OnnxTensor.createTensor(
        runtime, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
  }

  /** Of one text: a vector for each piece, or already one for all. */
  private float[] pooled(OnnxValue output) throws OrtException {
    OnnxTensor tensor = (OnnxTensor) output;
    long[] shape = tensor.getInfo().getShape();
    float[] vector = new float[(int) shape[shape.length - 1]];
    FloatBuffer numbers = tensor.getFloatBuffer();
    if (manner.firstPiece() || shape.length == 2) {
      numbers.get(vector);
      return vector;
    }
    float[] piece = new float[vector.length];
    while (numbers.remaining() >= piece.length) {
      numbers.get(piece);
      for (int i = 0; i < vector.length; i++) {
        vector[i] += piece[i];
      }
    }
    return vector;
  }

  /** Waits for whoever is asking; nobody can ask afterwards. */
  @Override
  public void close() {
    closing.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        tokenizer.close();
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("The sentence model cannot be closed.", e);
    } finally {
      closing.writeLock().unlock();
    }
  }
}
