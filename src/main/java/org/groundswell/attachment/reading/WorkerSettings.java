package org.groundswell.attachment.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How and with what the worker is started. */
@ApplicationScoped
class WorkerSettings {

  private final String memory;
  private final Duration longest;

  /** For the container's proxy. */
  protected WorkerSettings() {
    this(null, null);
  }

  @Inject
  WorkerSettings(
      @ConfigProperty(name = "groundswell.attachments.reading.memory") String memory,
      @ConfigProperty(name = "groundswell.attachments.reading.longest") Duration longest) {
    this.memory = memory;
    this.longest = longest;
  }

  /**
   * The parsers lie beside the server's own libraries, where the server cannot load them. Where
   * that is, a class says: there is no servlet context to ask before the first request.
   */
  WorkerProcess process() {
    Path classes = folderOf(TextWorker.class.getName().replace('.', '/') + ".class");
    Path web = classes.getParent();
    String classPath =
        String.join(
            File.pathSeparator,
            classes.toString(),
            web.resolve("reader").resolve("*").toString(),
            web.resolve("lib").resolve("*").toString());
    return new WorkerProcess(classPath, memory, longest);
  }

  private static Path folderOf(String name) {
    try {
      URL found = WorkerSettings.class.getResource("/" + name);
      URI address = found.toURI();
      Path folder = Path.of(address);
      for (int i = Path.of(name).getNameCount(); i > 0; i--) {
        folder = folder.getParent();
      }
      return folder;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
