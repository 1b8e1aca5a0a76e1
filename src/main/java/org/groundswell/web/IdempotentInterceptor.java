package org.groundswell.web;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
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

  /**
   * Not the user's transaction: an interceptor of {@code @Transactional} that many threads share
   * keeps what it found in a field, so that now and then ours was refused its end with "Operation
   * not allowed" (Payara 6.2025.10, sixteen POSTs at once).
   */
  @Resource(lookup = "java:appserver/TransactionManager")
  private TransactionManager transaction;

  @Inject
  IdempotentInterceptor(HttpServletRequest request, IdempotencyKeys keys) {
    this.request = request;
    this.keys = keys;
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
    transaction.begin();
    try {
      keys.claim(sent);
      Response response = (Response) invocation.proceed();
      keys.keep(sent, response);
      transaction.commit();
      return response;
    } catch (IdempotencyKeys.Claimed claimed) {
      transaction.rollback();
      // The twin that was faster has committed by now: claiming waited for it.
      return keys.answered(sent).orElseThrow(() -> new Refusal(WebRefusal.CONFLICT));
    } catch (Exception | Error failure) {
      rollBack(failure);
      throw failure;
    }
  }

  /** Why the work failed is the news; that rolling back failed as well is added to it. */
  private void rollBack(Throwable failure) {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    } catch (SystemException | RuntimeException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }
}
