package org.groundswell.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Many WebSocket clients in one thread, which note when each of them hears a certain text. They
 * cost as little as can be, because they share the cores with the server that is measured.
 */
final class Crowd implements AutoCloseable {

  private static final byte[] PING = "\"ping\"".getBytes(StandardCharsets.UTF_8);
  private static final String PONG = "{\"type\":\"pong\"}";
  private static final int PATIENCE_SECONDS = 120;
  private static final int CLIENTS_AN_ADDRESS = 20_000;

  private final Selector selector = Selector.open();
  private final List<Member> members = new ArrayList<>();
  private final ConcurrentLinkedQueue<Runnable> chores = new ConcurrentLinkedQueue<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(65_536);
  private final Thread thread = new Thread(this::listen, "crowd");
  private volatile boolean closed;
  private volatile Wait wait = new Wait(new byte[] {0}, 0);

  Crowd() throws IOException {
    thread.setDaemon(true);
    thread.start();
  }

  /** What is waited for, and when each client heard it. */
  private static final class Wait {

    final byte[] text;
    final long[] heard;
    final CountDownLatch left;

    Wait(byte[] text, int clients) {
      this.text = text;
      this.heard = new long[clients];
      this.left = new CountDownLatch(clients);
    }
  }

  /** Connects one more client, which says these texts first. */
  void add(int port, String path, String token, String... texts) throws IOException {
    SocketChannel channel = SocketChannel.open();
    int source = 1 + members.size() / CLIENTS_AN_ADDRESS;
    channel.bind(new InetSocketAddress(InetAddress.getByName("127.0.0." + source), 0));
    channel.connect(new InetSocketAddress("127.0.0.1", port));
    shakeHands(channel.socket(), port, path, token);
    for (String text : texts) {
      channel.write(frame(text));
    }
    channel.configureBlocking(false);
    Member member = new Member(members.size(), channel);
    members.add(member);
    chores.add(() -> register(member));
    selector.wakeup();
  }

  private void register(Member member) {
    try {
      member.channel.register(selector, SelectionKey.OP_READ, member);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void shakeHands(Socket socket, int port, String path, String token)
      throws IOException {
    String authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
    String request =
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n%sSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
            .formatted(path, port, authorization);
    OutputStream out = socket.getOutputStream();
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    String answer = head(socket.getInputStream());
    if (!answer.startsWith("HTTP/1.1 101")) {
      throw new IOException("No socket: " + answer);
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int newlines = 0;
    while (newlines < 2) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException(head.toString(StandardCharsets.US_ASCII));
      }
      head.write(next);
      newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  /** From now on the clients wait for a text that contains this. */
  void expect(String text) {
    wait = new Wait(text.getBytes(StandardCharsets.UTF_8), members.size());
  }

  /** One client says something. */
  void say(int client, String text) throws IOException {
    members.get(client).channel.write(frame(text));
  }

  /** How long each client waited since then, in milliseconds, sorted. */
  double[] delaysSince(long begun) throws InterruptedException {
    Wait waited = wait;
    if (!waited.left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException(waited.left.getCount() + " clients did not hear it");
    }
    double[] delays = Arrays.stream(waited.heard).mapToDouble(at -> (at - begun) / 1e6).toArray();
    Arrays.sort(delays);
    return delays;
  }

  private void listen() {
    while (!closed) {
      try {
        selector.select();
        for (Runnable chore = chores.poll(); chore != null; chore = chores.poll()) {
          chore.run();
        }
        for (SelectionKey key : selector.selectedKeys()) {
          ((Member) key.attachment()).read();
        }
        selector.selectedKeys().clear();
      } catch (IOException e) {
        System.err.println("A client broke off: " + e);
      }
    }
  }

  private static ByteBuffer frame(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(bytes.length + 8);
    frame.put((byte) 0x81);
    if (bytes.length < 126) {
      frame.put((byte) (0x80 | bytes.length));
    } else {
      frame.put((byte) (0x80 | 126)).putShort((short) bytes.length);
    }
    // A mask of zeros leaves the bytes as they are.
    return frame.putInt(0).put(bytes).flip();
  }

  /** One client. */
  private final class Member {

    private final int number;
    private final SocketChannel channel;
    private byte[] rest = new byte[0];

    Member(int number, SocketChannel channel) {
      this.number = number;
      this.channel = channel;
    }

    void read() throws IOException {
      buffer.clear();
      int count = channel.read(buffer);
      if (count < 0) {
        channel.close();
        throw new EOFException("client " + number);
      }
      long now = System.nanoTime();
      buffer.flip();
      byte[] bytes = Arrays.copyOf(rest, rest.length + buffer.remaining());
      buffer.get(bytes, rest.length, buffer.remaining());
      int at = 0;
      for (int end = endOfFrame(bytes, at); end > 0; end = endOfFrame(bytes, at)) {
        hear(bytes, at, end, now);
        at = end;
      }
      rest = Arrays.copyOfRange(bytes, at, bytes.length);
    }

    private void hear(byte[] bytes, int from, int to, long now) throws IOException {
      Wait waiting = wait;
      if (number < waiting.heard.length
          && waiting.heard[number] == 0
          && contains(bytes, from, to, waiting.text)) {
        waiting.heard[number] = now;
        waiting.left.countDown();
      } else if (contains(bytes, from, to, PING)) {
        channel.write(frame(PONG));
      }
    }
  }

  private static int endOfFrame(byte[] bytes, int at) {
    if (bytes.length < at + 2) {
      return -1;
    }
    int length = bytes[at + 1] & 0x7f;
    int head = 2;
    if (length == 126) {
      if (bytes.length < at + 4) {
        return -1;
      }
      length = (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
      head = 4;
    }
    int end = at + head + length;
    return end <= bytes.length ? end : -1;
  }

  private static boolean contains(byte[] bytes, int from, int to, byte[] text) {
    for (int i = from; i <= to - text.length; i++) {
      if (Arrays.mismatch(bytes, i, i + text.length, text, 0, text.length) < 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    selector.wakeup();
    for (Member member : members) {
      member.channel.close();
    }
    selector.close();
  }
}
