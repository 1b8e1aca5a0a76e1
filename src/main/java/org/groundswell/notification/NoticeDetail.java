package org.groundswell.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.groundswell.journal.Entry;

/**
 * The words of closed sets that a notice is told with: the answer's code, the states, the promise.
 */
record NoticeDetail(Map<String, String> facts) {

  private static final List<String> TOLD = List.of("code", "from", "to", "which", "decision");

  static NoticeDetail of(Entry entry) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String name : TOLD) {
      entry.fact(name).ifPresent(fact -> facts.put(name, fact));
    }
    return new NoticeDetail(facts);
  }

  static NoticeDetail read(String text) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (text != null) {
      for (String fact : text.split(";")) {
        String[] pair = fact.split("=", 2);
        if (pair.length == 2) {
          facts.put(pair[0], pair[1]);
        }
      }
    }
    return new NoticeDetail(facts);
  }

  /** As the table keeps it; null when there is nothing to tell. */
  String text() {
    return facts.isEmpty()
        ? null
        : facts.entrySet().stream()
            .map(fact -> fact.getKey() + "=" + fact.getValue())
            .collect(Collectors.joining(";"));
  }
}
