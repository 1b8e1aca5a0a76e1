package org.groundswell.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Tells this machine's own addresses from those that others can reach. */
final class Loopback {

  private Loopback() {}

  static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
