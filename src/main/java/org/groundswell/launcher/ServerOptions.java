package org.groundswell.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a server is to be started.
 *
 * @param payara the folder with {@code payara-micro.jar}
 * @param war the application
 * @param home the working directory: {@code ./data} is below it
 * @param address the one address to listen on
 * @param port the one port to listen on
 * @param settings configuration by name, such as {@code groundswell.db.url}
 * @param javaOptions options of the virtual machine, such as {@code -Xmx1g}
 * @param alongside other applications for the same server, each below its file's name
 */
public record ServerOptions(
    Path payara,
    Path war,
    Path home,
    String address,
    int port,
    Map<String, String> settings,
    List<String> javaOptions,
    List<Path> alongside) {

  /** Loopback, no settings but the defaults, a heap of 1 GiB. */
  public static ServerOptions of(Path payara, Path war, Path home, int port) {
    return new ServerOptions(
        payara, war, home, "127.0.0.1", port, Map.of(), List.of("-Xmx1g"), List.of());
  }

  /** The same with one more setting. */
  public ServerOptions with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(settings);
    more.put(name, value);
    return new ServerOptions(payara, war, home, address, port, more, javaOptions, alongside);
  }

  /** The same with one more option of the virtual machine. */
  public ServerOptions withJava(String option) {
    List<String> more = new ArrayList<>(javaOptions);
    more.add(option);
    return new ServerOptions(payara, war, home, address, port, settings, more, alongside);
  }

  /** The same with another application beside it. */
  public ServerOptions with(Path application) {
    List<Path> more = new ArrayList<>(alongside);
    more.add(application);
    return new ServerOptions(payara, war, home, address, port, settings, javaOptions, more);
  }

  /** The same on another address. */
  ServerOptions on(String otherAddress) {
    return new ServerOptions(
        payara, war, home, otherAddress, port, settings, javaOptions, alongside);
  }

  /** Demo mode: its sign-in, its agency. */
  public ServerOptions demo() {
    return with("groundswell.sign-in", "demo").with("groundswell.demo.load", "true");
  }
}
