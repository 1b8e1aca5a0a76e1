package org.groundswell.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.serialization.JsonNodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A descriptor's text held to the schema; every complaint says at which line it is. */
record DescriptorFile(String name, String text) {

  private static final Path FOLDER = Path.of("plugin-descriptor");
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(read("plugin.schema.json"));

  static DescriptorFile ofTheProject() {
    return new DescriptorFile("plugin.json", read("plugin.json"));
  }

  DescriptorFile with(String replaced, String replacement) {
    if (!text.contains(replaced)) {
      throw new IllegalArgumentException("The descriptor has no " + replaced);
    }
    return new DescriptorFile(name, text.replace(replaced, replacement));
  }

  /** Such as {@code plugin.json:12 /version: does not match …}; empty when all is well. */
  List<String> complaints() {
    return SCHEMA.validate(parsed()).stream()
        .map(it -> "%s:%d %s".formatted(name, lineOf(it), it.getMessage()))
        .toList();
  }

  private JsonNode parsed() {
    try {
      return JsonNodeReader.builder().locationAware().build().readTree(text, InputFormat.JSON);
    } catch (IOException noJson) {
      throw new IllegalArgumentException(name + " is no JSON", noJson);
    }
  }

  /** Where the culprit begins: the unknown member itself, or else the value complained about. */
  private static int lineOf(ValidationMessage complaint) {
    JsonNode value = complaint.getInstanceNode();
    String member = complaint.getProperty();
    JsonNode culprit = member != null && value.has(member) ? value.get(member) : value;
    return JsonNodes.tokenLocationOf(culprit).getLineNr();
  }

  int lineOf(String words) {
    return (int) text.substring(0, text.indexOf(words)).lines().count();
  }

  private static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException missing) {
      throw new IllegalStateException("Run from the project's folder", missing);
    }
  }
}
