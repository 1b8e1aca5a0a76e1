package org.groundswell.launcher;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Payara Micro unpacked once into a folder, from which it starts in half the time.
 *
 * @param folder where {@code payara-micro.jar} lies, and what is made of it
 */
record Installation(Path folder) {

  private static final String PREBOOT = "preboot.asadmin";
  private static final String POSTDEPLOY = "postdeploy.asadmin";
  private static final String LIBRARIES = "runtime";
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

  /** Opens the port, which nobody finds open before there is an application behind it. */
  Path postdeploy() {
    return folder.resolve(POSTDEPLOY);
  }

  Path logging() {
    return folder.resolve(LOGGING);
  }

  /**
   * The last options of the virtual machine and the first arguments of Payara, for a server on this
   * port. It works in a folder of its own that is made anew, because Payara would deploy a second
   * time what it finds there; but its classes are always at the same place, because a recorded
   * start remembers where they were. Payara's own launcher would work where its classes are, so its
   * few lines are said here.
   */
  List<String> program(String address, int port) throws IOException, InterruptedException {
    if (Files.notExists(launcher())) {
      unpack();
    }
    write(PREBOOT, address);
    write(POSTDEPLOY, address);
    write(LOGGING, address);
    Path instance = folder.resolve("instances").resolve(String.valueOf(port));
    delete(instance);
    copy(launcher().getParent(), instance);
    return List.of(
        "-Dfish.payara.micro.BootJar=" + launcher().toUri(),
        "-Dfish.payara.micro.UnpackDir=" + instance,
        "-jar",
        starter().toString(),
        "--rootdir",
        instance.toString());
  }

  /**
   * A jar of nothing but a manifest: Payara's classes, another entry, and what they need opened of
   * the JDK. Said on the command line instead, that would keep the JDK from using half of a
   * recorded start.
   */
  private Path starter() throws IOException {
    Path starter = folder.resolve("start.jar");
    if (Files.notExists(starter)) {
      try (JarFile payara = new JarFile(launcher().toFile());
          OutputStream file = Files.newOutputStream(starter)) {
        new JarOutputStream(file, manifest(payara.getManifest().getMainAttributes())).close();
      }
    }
    return starter;
  }

  private Manifest manifest(Attributes payara) {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, "fish.payara.micro.impl.PayaraMicroImpl");
    attributes.put(Attributes.Name.CLASS_PATH, folder.relativize(launcher()).toString());
    for (String name : List.of("Add-Opens", "Add-Exports")) {
      attributes.putValue(name, payara.getValue(name));
    }
    return manifest;
  }

  /** Everything but the hundred megabytes of libraries, which are linked. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(file -> !file.startsWith(from.resolve(LIBRARIES))).toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), REPLACE_EXISTING, COPY_ATTRIBUTES);
      }
    }
    Files.createSymbolicLink(to.resolve(LIBRARIES), from.resolve(LIBRARIES));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
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
