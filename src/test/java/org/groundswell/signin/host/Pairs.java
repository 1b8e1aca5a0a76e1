package org.groundswell.signin.host;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** Key pairs, made once for a test run: making one takes longer than a test. */
final class Pairs {

  static final RSAKey INTRANET = pair(2048);
  static final RSAKey OTHER = pair(2048);
  static final RSAKey THIRD = pair(2048);
  static final RSAKey SHORT = pair(1024);

  private Pairs() {}

  private static RSAKey pair(int bits) {
    try {
      return new RSAKeyGenerator(bits, true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
