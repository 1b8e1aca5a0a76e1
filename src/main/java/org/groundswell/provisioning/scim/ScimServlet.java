package org.groundswell.provisioning.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.signin.CurrentAsker;

/**
 * {@code /scim/v2}: asks the rights, hands the request to the protocol, and sends what it answers.
 *
 * <p>Not a resource of JAX-RS, because nothing of {@code /api} holds here: errors, media types and
 * paging are SCIM's own.
 */
@WebServlet(urlPatterns = "/scim/v2/*", loadOnStartup = 2)
public class ScimServlet extends HttpServlet {

  private static final System.Logger LOG = System.getLogger(ScimServlet.class.getName());
  private static final String MEDIA_TYPE = "application/scim+json";
  private static final String TOO_LONG = "The body is longer than 2 MiB.";

  // The container makes servlets by their constructor without parameters.
  @Inject private transient Protocol protocol;
  @Inject private transient CurrentAsker current;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Asker> asker = current.ifSignedIn();
    Optional<HttpMethod> method = method(request.getMethod());
    if (asker.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"groundswell\"");
      refuse(response, 401, "Show a token that may provision.");
    } else if (!Rights.mayProvision(asker.get()).allowed()) {
      refuse(response, 403, "This token may not provision.");
    } else if (!request.getMethod().equals("GET") && current.mayBeForged()) {
      refuse(response, 403, "This was sent by a page of another site.");
    } else if (method.isEmpty()) {
      refuse(response, 405, "SCIM knows GET, POST, PUT, PATCH and DELETE.");
    } else {
      answer(method.get(), request, response);
    }
  }

  private static Optional<HttpMethod> method(String name) {
    return Arrays.stream(HttpMethod.values())
        .filter(method -> method.name().equals(name))
        .findFirst();
  }

  private void answer(HttpMethod method, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(Protocol.MOST_BYTES + 1);
    if (body.length > Protocol.MOST_BYTES) {
      refuse(response, 413, TOO_LONG);
      return;
    }
    try {
      send(
          protocol.answer(
              method, address(request), new String(body, StandardCharsets.UTF_8), headers(request)),
          response);
    } catch (RuntimeException e) {
      String incident = "urn:uuid:" + UUID.randomUUID();
      LOG.log(Level.ERROR, "Incident " + incident, e);
      refuse(response, 500, "Something went wrong on our side: " + incident);
    }
  }

  private static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURL() + (query == null ? "" : "?" + query);
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    Map<String, String> headers = new HashMap<>();
    Collections.list(request.getHeaderNames())
        .forEach(name -> headers.put(name, request.getHeader(name)));
    return headers;
  }

  private static void send(ScimResponse answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.getHttpStatus());
    answer.getHttpHeaders().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(MEDIA_TYPE);
    if (answer.getHttpStatus() != 204 && answer.getHttpStatus() != 304) {
      write(response, answer.toString());
    }
  }

  private static void refuse(HttpServletResponse response, int status, String detail)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(MEDIA_TYPE);
    write(
        response,
        """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"%d","detail":"%s"}"""
            .formatted(status, detail));
  }

  private static void write(HttpServletResponse response, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
