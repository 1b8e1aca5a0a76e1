package org.groundswell.signin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that makes something to come in with, such as a token: each person may ask for
 * it so often in a minute as an address may attempt to sign in, whether it is granted or not.
 *
 * <p>Whoever stole a session cannot make thousands of tokens with it before somebody notices.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Throttled {}
