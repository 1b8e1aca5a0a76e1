package org.groundswell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Says as a problem what the container would say in HTML; it is the error page of every status. */
@WebServlet(urlPatterns = ContainerProblems.ADDRESS)
public class ContainerProblems extends HttpServlet {

  static final String ADDRESS = "/-/problem";

  private static final System.Logger LOG = System.getLogger(ContainerProblems.class.getName());

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    // Without a status somebody asked for this very address.
    Reason reason = WebRefusal.ofStatus(status == null ? 404 : (int) status);
    Problem problem = Problem.of(reason, reason.title() + ".");
    write(response, reason == WebRefusal.UNEXPECTED ? recorded(problem, thrown) : problem);
  }

  private static Problem recorded(Problem problem, Object thrown) {
    String incident = "urn:uuid:" + UUID.randomUUID();
    LOG.log(Level.ERROR, "Incident " + incident, thrown instanceof Throwable t ? t : null);
    return problem.at(incident);
  }

  private static void write(HttpServletResponse response, Problem problem) throws IOException {
    byte[] body = JsonSettings.jsonb().toJson(problem).getBytes(StandardCharsets.UTF_8);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
