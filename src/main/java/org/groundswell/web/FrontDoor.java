package org.groundswell.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.groundswell.web.StaticFiles.StaticFile;

/**
 * Answers what is not the API: the files of the UI, and its one page at every address the UI knows.
 *
 * <p>It takes the place of the server's own default servlet, so no folder is ever listed and no
 * address gets an HTML error of the container: where nothing is, a browser gets the UI's page with
 * status 404 and everybody else a problem.
 */
@WebServlet(urlPatterns = "/", loadOnStartup = 1)
public class FrontDoor extends HttpServlet {

  private static final String PAGE = "/index.html";

  /** Each address that the UI has a route for. */
  static final Pattern PAGES =
      Pattern.compile(
          "/(proposals|propose|campaigns|asks|reading)(/[^/]+)?|/proposals/[^/]+/certificate|/campaigns/[^/]+/keeping|/problems/[a-z0-9-]+"
              + "|/desk/(templates|batches)|/(account|mine|desk|delivery|insight|admin|hand-overs"
              + "|openings|overdue|facilitation|stages|same-ideas|themes|decision-rights|moderation|scorecards|sign-in|inbox)?");

  /** The UI's build puts a digest of the content into the names of these files. */
  private static final Pattern NEVER_CHANGES = Pattern.compile("/assets/.+-[\\w-]{8,}\\.\\w+");

  private transient StaticFiles files;

  @Override
  public void init() {
    files = new StaticFiles(getServletContext());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath();
    var file = files.at(PAGES.matcher(path).matches() ? PAGE : path);
    if (file.isEmpty()) {
      sayNothingIsHere(request, response);
    } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else {
      send(path, file.get(), request, response);
    }
  }

  /** Programs get the problem; who came with a browser gets the page, which says it in words. */
  private void sayNothingIsHere(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var page = files.at(PAGE).filter(any -> isLookedAt(request));
    if (page.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setHeader("Cache-Control", "no-store");
    response.addHeader("Vary", "Accept, Accept-Encoding");
    write(page.get(), request, response);
  }

  /** Only a browser that opens an address asks for HTML by name. */
  private static boolean isLookedAt(HttpServletRequest request) {
    String accepted = request.getHeader("Accept");
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return reads && accepted != null && accepted.contains("text/html");
  }

  private static void send(
      String path, StaticFile file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", caching(path));
    response.setHeader("ETag", file.tag());
    response.addHeader("Vary", "Accept-Encoding");
    if (file.tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    write(file, request, response);
  }

  private static void write(
      StaticFile file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] content = content(file, request.getHeader("Accept-Encoding"), response);
    response.setContentType(file.type());
    response.setContentLength(content.length);
    if (request.getMethod().equals("GET")) {
      response.getOutputStream().write(content);
    }
  }

  private static String caching(String path) {
    return NEVER_CHANGES.matcher(path).matches()
        ? "public, max-age=31536000, immutable"
        : "no-cache";
  }

  private static byte[] content(StaticFile file, String accepted, HttpServletResponse response) {
    if (file.brotli() != null && accepted != null && accepted.contains("br")) {
      response.setHeader("Content-Encoding", "br");
      return file.brotli();
    }
    if (file.gzip() != null && accepted != null && accepted.contains("gzip")) {
      response.setHeader("Content-Encoding", "gzip");
      return file.gzip();
    }
    return file.plain();
  }
}
