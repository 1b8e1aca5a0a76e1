package org.groundswell.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Every reason there is to say no: the constants of every enum that is called {@code …Refusal}.
 *
 * <p>Found by their names among the classes of the WAR, so that a feature registers nothing.
 */
@ApplicationScoped
class ProblemCatalogue {

  private static final String CLASSES = "/WEB-INF/classes/";

  private final ServletContext context;

  @Inject
  ProblemCatalogue(ServletContext context) {
    this.context = context;
  }

  List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    collect(CLASSES + "org/groundswell/", reasons);
    reasons.sort(Comparator.comparing(Reason::slug));
    return reasons;
  }

  private void collect(String folder, List<Reason> reasons) {
    Set<String> paths = context.getResourcePaths(folder);
    for (String path : paths == null ? Set.<String>of() : paths) {
      if (path.endsWith("/")) {
        collect(path, reasons);
      } else if (path.endsWith("Refusal.class")) {
        reasons.addAll(constants(path));
      }
    }
  }

  private static List<Reason> constants(String path) {
    String name =
        path.substring(CLASSES.length(), path.length() - ".class".length()).replace('/', '.');
    try {
      Object[] constants =
          Class.forName(name, true, ProblemCatalogue.class.getClassLoader()).getEnumConstants();
      return constants == null
          ? List.of()
          : Arrays.stream(constants).map(Reason.class::cast).toList();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
