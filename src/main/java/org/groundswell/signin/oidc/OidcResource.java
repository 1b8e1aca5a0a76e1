package org.groundswell.signin.oidc;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.function.Supplier;
import org.groundswell.signin.ClientAddress;
import org.groundswell.signin.Cookies;
import org.groundswell.signin.OwnAddress;
import org.groundswell.signin.Sessions;
import org.groundswell.signin.SignInAttempts;
import org.groundswell.signin.SignInMode;
import org.groundswell.signin.SignInSettings;
import org.groundswell.signin.oidc.SigningIn.Return;
import org.groundswell.web.Open;
import org.groundswell.web.Refusal;

/**
 * The way to the agency's sign-in and back. Browsers come here by themselves, so a "no" is shown on
 * the page for signing in, at an address without codes and states.
 */
@Open
@Path("sign-in/oidc")
@RequestScoped
public class OidcResource {

  private static final String TRIP = "gs_sign_in";
  private static final String CALLBACK = OidcWay.START + "/callback";

  private final SignInSettings modes;
  private final SignInAttempts attempts;
  private final SigningIn signingIn;
  private final LogoutTokens logoutTokens;
  private final Cookies cookies;
  private final OwnAddress address;
  private final ClientAddress client;
  private final HttpServletRequest request;

  @Inject
  OidcResource(
      SignInSettings modes,
      SignInAttempts attempts,
      SigningIn signingIn,
      LogoutTokens logoutTokens,
      Cookies cookies,
      OwnAddress address,
      ClientAddress client,
      HttpServletRequest request) {
    this.modes = modes;
    this.attempts = attempts;
    this.signingIn = signingIn;
    this.logoutTokens = logoutTokens;
    this.cookies = cookies;
    this.address = address;
    this.client = client;
    this.request = request;
  }

  /** Off to the provider; afterwards to a page of this site. */
  @GET
  public Response start(@QueryParam("back") String back) {
    modes.refuseUnlessOffered(SignInMode.OIDC);
    String page = OwnAddress.page(back);
    return orOnThePage(
        page,
        () -> {
          attempts.count(request);
          Trip trip = Trip.backTo(page);
          URI door = signingIn.setOut(trip, callback());
          return goTo(door)
              .cookie(cookies.keep(TRIP, trip.browser(), Trips.LONGEST, request))
              .build();
        });
  }

  /** Back from the provider, and in. */
  @GET
  @Path("callback")
  public Response callback(
      @QueryParam("state") String state,
      @QueryParam("code") String code,
      @QueryParam("error") String error,
      @QueryParam("iss") String issuer) {
    modes.refuseUnlessOffered(SignInMode.OIDC);
    Return back =
        new Return(state == null ? "" : state, code, error, issuer, cookies.read(TRIP, request));
    return orOnThePage(
        "/",
        () -> {
          attempts.count(request);
          Trip trip = signingIn.comeBack(back);
          return orOnThePage(trip.back(), () -> enter(back, trip));
        });
  }

  private Response enter(Return back, Trip trip) {
    Sessions.Begun begun = signingIn.enter(back, trip, callback(), cookies.session(request));
    return goTo(address.of(trip.back(), request))
        .cookie(cookies.session(begun.token(), request))
        .cookie(cookies.forget(TRIP, request))
        .build();
  }

  /** The provider ended a session of its own; what came from it ends here. */
  @POST
  @Path("back-channel-logout")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response backChannelLogout(@FormParam("logout_token") String token) {
    modes.refuseUnlessOffered(SignInMode.OIDC);
    logoutTokens.carryOut(token == null ? "" : token, client.of(request));
    return Response.ok().header("Cache-Control", "no-store").build();
  }

  private URI callback() {
    return address.of(CALLBACK, request);
  }

  private Response orOnThePage(String page, Supplier<Response> step) {
    try {
      return step.get();
    } catch (Refusal refusal) {
      URI explained =
          UriBuilder.fromUri(address.of("/sign-in", request))
              .queryParam("refused", refusal.reason().slug())
              .queryParam("back", "{back}")
              .build(page);
      return goTo(explained).cookie(cookies.forget(TRIP, request)).build();
    }
  }

  private static Response.ResponseBuilder goTo(URI there) {
    return Response.seeOther(there)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer");
  }
}
