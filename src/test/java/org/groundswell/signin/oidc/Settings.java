package org.groundswell.signin.oidc;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** Settings as the container would read them: texts by their names. */
public record Settings(Map<String, String> texts) implements Config {

  /** Of the provider {@code https://login.agency.example}, and these. */
  static OidcSettings with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("groundswell.oidc.issuer", "https://login.agency.example");
    all.put("groundswell.oidc.client-id", "groundswell");
    return new OidcSettings(new Settings(all));
  }

  @Override
  public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
    return Optional.ofNullable(texts.get(name)).map(text -> type.cast(read(text, type)));
  }

  private static Object read(String text, Class<?> type) {
    if (type == Boolean.class) {
      return Boolean.valueOf(text);
    }
    return type == Duration.class ? Duration.parse(text) : text;
  }

  @Override
  public <T> T getValue(String name, Class<T> type) {
    return getOptionalValue(name, type).orElseThrow();
  }

  @Override
  public ConfigValue getConfigValue(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterable<String> getPropertyNames() {
    return texts.keySet();
  }

  @Override
  public Iterable<ConfigSource> getConfigSources() {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> Optional<Converter<T>> getConverter(Class<T> type) {
    return Optional.empty();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new UnsupportedOperationException();
  }
}
