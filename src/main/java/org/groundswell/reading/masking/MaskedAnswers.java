package org.groundswell.reading.masking;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Unread;
import org.groundswell.signin.AddressedProposal;
import org.groundswell.signin.CurrentAsker;

/**
 * Masks every answer to somebody who has something to read, on its way out.
 *
 * <p>What they get is kept by no cache, and they are never told that what they have is good still:
 * it may be from before they were asked, and it is another as soon as they have read.
 */
@Provider
public class MaskedAnswers implements WriterInterceptor, ContainerRequestFilter {

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private final CurrentAsker current;
  private final HttpServletRequest request;
  private final Unread readings;
  private final Owners owners;
  private final String somebody;
  private final String somewhere;

  @Inject
  MaskedAnswers(
      CurrentAsker current,
      HttpServletRequest request,
      Unread readings,
      Owners owners,
      @ConfigProperty(name = "groundswell.shield.name") String somebody,
      @ConfigProperty(name = "groundswell.reading.unit") String somewhere) {
    this.current = current;
    this.request = request;
    this.readings = readings;
    this.owners = owners;
    this.somebody = somebody;
    this.somewhere = somewhere;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    if (context.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null && !unread().isEmpty()) {
      context.getHeaders().remove(HttpHeaders.IF_NONE_MATCH);
    }
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    Set<UUID> unread = isJson(context.getMediaType()) ? stillUnread() : Set.of();
    if (unread.isEmpty()) {
      context.proceed();
      return;
    }
    OutputStream out = context.getOutputStream();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    context.setOutputStream(answer);
    context.proceed();
    context.setOutputStream(out);
    context.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    out.write(masked(answer.toByteArray(), unread));
  }

  private byte[] masked(byte[] answer, Set<UUID> unread) {
    if (answer.length == 0) {
      return answer;
    }
    try (JsonReader reader =
        READERS.createReader(new ByteArrayInputStream(answer), StandardCharsets.UTF_8)) {
      JsonValue masked =
          Mask.of(owners.of(unread), somebody, somewhere)
              .over(
                  reader.readValue(),
                  AddressedProposal.in(request.getRequestURI()).map(UUID::toString));
      return masked.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  private static boolean isJson(MediaType type) {
    return type.getType().equals("application") && type.getSubtype().equals("json");
  }

  /** Without what this very request has stored a reading of. */
  private Set<UUID> stillUnread() {
    Set<UUID> unread = unread();
    if (unread.isEmpty()) {
      return unread;
    }
    Set<UUID> still = new HashSet<>(unread);
    current.signedIn().ifPresent(it -> still.retainAll(readings.by(it.person())));
    return still;
  }

  private Set<UUID> unread() {
    return current.ifSignedIn().map(Asker::unread).orElse(Set.of());
  }
}
