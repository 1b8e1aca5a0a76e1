package org.groundswell.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses as an administrator names them: single ones and ranges in CIDR form, of both versions
 * of IP, separated by commas or spaces.
 *
 * <p>Names are refused, not looked up: whoever answers for a name would decide who is trusted. So
 * is a range of everything.
 */
public final class AddressRanges {

  private static final Pattern V4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

  /**
   * Java takes everything with a colon for an address, unless a dot begins it: that it looks up.
   */
  private static final Pattern V6 = Pattern.compile("(?!\\.)[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private final List<Range> ranges;

  private AddressRanges(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** Reads a setting; whatever is no address or range keeps the server from starting. */
  public static AddressRanges of(String setting, String name) {
    return new AddressRanges(
        Arrays.stream(setting.strip().split("[,\\s]+"))
            .filter(part -> !part.isEmpty())
            .map(part -> range(part, name))
            .toList());
  }

  private static Range range(String text, String name) {
    String[] parts = text.split("/", 2);
    byte[] address = bytes(parts[0]).orElseThrow(() -> wrong(text, name));
    int all = address.length * Byte.SIZE;
    try {
      int prefix = parts.length == 1 ? all : Integer.parseInt(parts[1]);
      if (prefix < 1 || prefix > all) {
        throw wrong(text, name);
      }
      return new Range(address, prefix);
    } catch (NumberFormatException e) {
      throw wrong(text, name);
    }
  }

  private static IllegalStateException wrong(String text, String name) {
    return new IllegalStateException(
        name + ": not an address, or a range such as 10.1.0.0/16 or fd00:1::/64: " + text);
  }

  /** Whether no address is named at all. */
  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** Whether an address is in one of the ranges; what is no address is in none. */
  public boolean contains(String address) {
    return bytes(address).stream()
        .anyMatch(bytes -> ranges.stream().anyMatch(range -> range.contains(bytes)));
  }

  /** Whether a text is an address, rather than a name or anything else. */
  static boolean isAddress(String text) {
    return bytes(text).isPresent();
  }

  /**
   * The bytes of a literal address, which are never looked up; one of version 4 that is written as
   * one of version 6 is one of version 4.
   */
  private static Optional<byte[]> bytes(String text) {
    String literal = text.contains("%") ? text.substring(0, text.indexOf('%')) : text;
    if (!V4.matcher(literal).matches() && !V6.matcher(literal).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(literal).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** The addresses that begin with the same bits. */
  private record Range(byte[] address, int prefix) {

    boolean contains(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      int whole = prefix / Byte.SIZE;
      if (!Arrays.equals(address, 0, whole, other, 0, whole)) {
        return false;
      }
      int rest = prefix % Byte.SIZE;
      int mask = 0xFF << (Byte.SIZE - rest) & 0xFF;
      return rest == 0 || (address[whole] & mask) == (other[whole] & mask);
    }
  }
}
