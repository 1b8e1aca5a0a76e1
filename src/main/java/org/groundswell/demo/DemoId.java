package org.groundswell.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The ids of the invented agency: the same in every installation, made from their names. */
final class DemoId {

  private DemoId() {}

  static UUID person(String name) {
    return of("person/" + name);
  }

  static UUID unit(String name) {
    return of("unit/" + name);
  }

  static UUID goal(String name) {
    return of("goal/" + name);
  }

  static UUID theme(String name) {
    return of("theme/" + name);
  }

  static UUID field(String campaign, String name) {
    return of("field/" + campaign + "/" + name);
  }

  static UUID campaign(String name) {
    return of("campaign/" + name);
  }

  static UUID of(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
