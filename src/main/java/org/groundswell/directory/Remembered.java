package org.groundswell.directory;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What was read since the last change; thrown away as a whole. */
final class Remembered {

  final Map<UUID, PersonRef> people = new ConcurrentHashMap<>();
  volatile Organisation organisation;
  volatile Agency agency;
}
