package org.groundswell.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much may be attached. */
@ApplicationScoped
class Limits {

  private final int mostBytes;
  private final int mostFiles;
  private final long mostBytesTogether;
  private final int perMinute;

  /** For the container's proxy. */
  protected Limits() {
    this(0, 0, 0, 0);
  }

  @Inject
  Limits(
      @ConfigProperty(name = "groundswell.attachments.most-bytes") int mostBytes,
      @ConfigProperty(name = "groundswell.attachments.most-files") int mostFiles,
      @ConfigProperty(name = "groundswell.attachments.most-bytes-together") long mostBytesTogether,
      @ConfigProperty(name = "groundswell.attachments.per-minute") int perMinute) {
    this.mostBytes = mostBytes;
    this.mostFiles = mostFiles;
    this.mostBytesTogether = mostBytesTogether;
    this.perMinute = perMinute;
  }

  /** Of one file. */
  int mostBytes() {
    return mostBytes;
  }

  /** Of one proposal. */
  int mostFiles() {
    return mostFiles;
  }

  /** Of all files of one proposal. */
  long mostBytesTogether() {
    return mostBytesTogether;
  }

  /** How many files one person may send in a minute. */
  int perMinute() {
    return perMinute;
  }
}
