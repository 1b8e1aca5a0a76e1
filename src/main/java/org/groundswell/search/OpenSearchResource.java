package org.groundswell.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import org.groundswell.directory.Directory;
import org.groundswell.signin.OwnAddress;
import org.groundswell.web.Open;

/**
 * Tells browsers and an intranet's own search how to search here: an OpenSearch 1.1 description.
 *
 * <p>Open, because whoever reads it learns only the agency's name, which the page for signing in
 * says too.
 */
@Path("opensearch")
@RequestScoped
@Open
public class OpenSearchResource {

  private final Directory directory;
  private final OwnAddress address;

  @Context private HttpServletRequest request;

  @Inject
  OpenSearchResource(Directory directory, OwnAddress address) {
    this.directory = directory;
    this.address = address;
  }

  /** The description: a page for people, and a feed for programs. */
  @GET
  @Produces("application/opensearchdescription+xml;charset=utf-8")
  public String description() {
    String site = escaped(address.of("", request).toString());
    String agency = escaped(directory.agency().name());
    return """
    <?xml version="1.0" encoding="utf-8"?>
    <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>%s</ShortName>
      <Description>%s</Description>
      <InputEncoding>UTF-8</InputEncoding>
      <Image type="image/svg+xml">%s/mark.svg</Image>
      <Url type="text/html" template="%s/proposals?q={searchTerms}"/>
      <Url type="application/atom+xml" template="%s/api/feeds/proposals?q={searchTerms}"/>
    </OpenSearchDescription>
    """
        .formatted("Groundswell", agency, site, site, site);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
