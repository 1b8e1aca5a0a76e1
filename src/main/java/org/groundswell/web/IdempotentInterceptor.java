package org.groundswell.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** Makes a method {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotentInterceptor {

  private static final String HEADER = "Idempotency-Key";

  private final HttpServletRequest request;
  private final IdempotencyKeys keys;
  private final OneTransaction transaction;

  @Inject
  IdempotentInterceptor(
      HttpServletRequest request, IdempotencyKeys keys, OneTransaction transaction) {
    this.request = request;
    this.keys = keys;
    this.transaction = transaction;
  }

  @AroundInvoke
  Object once(InvocationContext invocation) throws Exception {
    String key = request.getHeader(HEADER);
    if (key == null || request.getUserPrincipal() == null) {
      return invocation.proceed();
    }
    UUID person = UUID.fromString(request.getUserPrincipal().getName());
    SentRequest sent = SentRequest.of(person, key, request, invocation.getParameters());
    Optional<Response> before = keys.answered(sent);
    return before.isPresent() ? before.get() : first(sent, invocation);
  }

  private Object first(SentRequest sent, InvocationContext invocation) throws Exception {
    try {
      return transaction.around(() -> claimed(sent, invocation));
    } catch (IdempotencyKeys.Claimed claimed) {
      // The twin that was faster has committed by now: claiming waited for it.
      return keys.answered(sent).orElseThrow(() -> new Refusal(WebRefusal.CONFLICT));
    }
  }

  private Response claimed(SentRequest sent, InvocationContext invocation) throws Exception {
    keys.claim(sent);
    Response response = (Response) invocation.proceed();
    keys.keep(sent, response);
    return response;
  }
}
