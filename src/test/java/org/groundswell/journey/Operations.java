package org.groundswell.journey;

import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every operation of the API, read from the compiled resources or from the published contract. */
public final class Operations {

  private static final Map<Class<? extends Annotation>, String> METHODS =
      Map.of(GET.class, "GET", POST.class, "POST", PUT.class, "PUT", DELETE.class, "DELETE");

  private Operations() {}

  /** Such as {@code GET /proposals/{id}}. */
  public static Set<String> all() {
    java.nio.file.Path classes = java.nio.file.Path.of("target", "classes");
    try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
      Set<String> operations = new TreeSet<>();
      files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith("Resource.class"))
          .map(file -> file.replace('/', '.').replaceAll("\\.class$", ""))
          .forEach(name -> operations.addAll(of(load(name))));
      return operations;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The operations below {@code /api} of an OpenAPI document. */
  static Set<String> of(JsonObject document) {
    Set<String> operations = new TreeSet<>();
    JsonObject paths = document.getJsonObject("paths");
    for (String path : paths.keySet()) {
      paths.getJsonObject(path).keySet().stream()
          .map(key -> key.toUpperCase(Locale.ROOT))
          .filter(METHODS::containsValue)
          .forEach(method -> operations.add(method + " " + path.replaceFirst("^/api", "")));
    }
    return operations;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Operations.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> of(Class<?> resource) {
    Set<String> operations = new TreeSet<>();
    for (Method method : resource.getDeclaredMethods()) {
      METHODS.forEach(
          (annotation, word) -> {
            if (method.isAnnotationPresent(annotation)) {
              operations.add(
                  word
                      + " "
                      + path(resource.getAnnotation(Path.class))
                      + path(method.getAnnotation(Path.class)));
            }
          });
    }
    return operations;
  }

  private static String path(Path path) {
    if (path == null) {
      return "";
    }
    String text = path.value().replaceAll("^/|/$", "").replaceAll("\\{(\\w+)[^}]*\\}", "{$1}");
    return text.isEmpty() ? "" : "/" + text;
  }
}
