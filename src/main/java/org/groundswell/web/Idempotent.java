package org.groundswell.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that answers a POST: what is sent twice with one {@code Idempotency-Key}
 * happens once.
 *
 * <p>The method runs in a transaction that also keeps the key and the response, so either both
 * commit or neither. The same person with the same key and the same request gets the first response
 * again, for 48 hours; with another request 422 {@link WebRefusal#IDEMPOTENCY_KEY_REUSED}. A
 * refusal is not kept: the request may be corrected and sent again. Without the header the method
 * simply runs.
 *
 * <p>The method returns a {@link jakarta.ws.rs.core.Response}; its entity must be a record or
 * nothing. Of an entity that is {@link ShownOnce} the secret is not kept.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
