package org.groundswell.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Payara Micro unpacked once into a folder, from which it starts in half the time.
 *
 * @param folder where {@code payara-micro.jar} lies, and what is made of it
 */
record Installation(Path folder) {

  private static final String PREBOOT = "preboot.asadmin";
  private static final String LOGGING = "logging.properties";
  private static final long LONGEST_UNPACKING_SECONDS = 180;

  /** Payara's jar as it was published. */
  private Path jar() {
    return folder.resolve("payara-micro.jar");
  }

  /** What Payara writes when it unpacks itself. */
  private Path launcher() {
    return folder.resolve("unpacked").resolve("launch-micro.jar");
  }

  /** The classes of a start, recorded by the JDK; only there when somebody trained it. */
  Path startCache() {
    return folder.resolve("start.aot");
  }

  Path preboot() {
    return folder.resolve(PREBOOT);
  }

  Path logging() {
    return folder.resolve(LOGGING);
  }

  /** The jar to start, unpacked now if it has not been; the server will listen on the address. */
  Path startable(String address) throws IOException, InterruptedException {
    if (Files.notExists(launcher())) {
      unpack();
    }
    write(PREBOOT, address);
    write(LOGGING, address);
    return launcher();
  }

  private void unpack() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(java(), "-jar", jar().toString(), "--nocluster", "--rootdir"));
    command.add(launcher().getParent().toString());
    command.add("--outputlauncher");
    Process unpacking =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("unpacking.log").toFile())
            .start();
    boolean ended = unpacking.waitFor(LONGEST_UNPACKING_SECONDS, TimeUnit.SECONDS);
    if (!ended || Files.notExists(launcher())) {
      unpacking.destroyForcibly();
      throw new IOException("Payara Micro could not be unpacked, see " + folder);
    }
  }

  private void write(String resource, String address) throws IOException {
    try (InputStream content = Installation.class.getResourceAsStream(resource)) {
      String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(folder.resolve(resource), text.replace("${address}", address));
    }
  }

  /** The Java that runs this. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
