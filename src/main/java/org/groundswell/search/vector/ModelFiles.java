package org.groundswell.search.vector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The two files that make a model: its network in ONNX, and how it cuts text into pieces.
 *
 * @param name what people call it
 */
public record ModelFiles(String name, byte[] network, byte[] tokenizer) {

  private static final String BUNDLED = "all-minilm-l6-v2-q";
  private static final String NETWORK = "model.onnx";
  private static final String TOKENIZER = "tokenizer.json";

  /** The English model that comes with the product. */
  public static ModelFiles bundled() throws ModelUnusable {
    return new ModelFiles(
        BUNDLED, resource(BUNDLED + ".onnx"), resource(BUNDLED + "-tokenizer.json"));
  }

  /** A model that an administrator put into a folder. */
  public static ModelFiles in(Path folder) throws ModelUnusable {
    check(folder);
    try {
      return new ModelFiles(
          folder.toAbsolutePath().normalize().getFileName().toString(),
          Files.readAllBytes(folder.resolve(NETWORK)),
          Files.readAllBytes(folder.resolve(TOKENIZER)));
    } catch (IOException e) {
      throw new ModelUnusable("The model in " + folder + " cannot be read.", e);
    }
  }

  /** Whether the folder holds what a model needs, without reading it. */
  public static void check(Path folder) throws ModelUnusable {
    for (String file : new String[] {NETWORK, TOKENIZER}) {
      if (!Files.isReadable(folder.resolve(file))) {
        throw new ModelUnusable("There is no readable " + file + " in " + folder + ".", null);
      }
    }
  }

  /** The name, and what tells this model from every other one of that name. */
  String fullName() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(network);
      digest.update(tokenizer);
      return name + "-" + HexFormat.of().formatHex(digest.digest(), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static byte[] resource(String name) throws ModelUnusable {
    try (InputStream in = ModelFiles.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new ModelUnusable("This build carries no model.", null);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ModelUnusable("The model that comes along cannot be read.", e);
    }
  }
}
