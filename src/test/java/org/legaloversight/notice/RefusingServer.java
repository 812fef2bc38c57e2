package org.legaloversight.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that knows no recipient, on a port of its own: GreenMail takes everybody. */
final class RefusingServer implements AutoCloseable {

  private final ServerSocket socket;
  private final int code;

  RefusingServer(int code) throws IOException {
    socket = new ServerSocket(0);
    this.code = code;
    Thread server = new Thread(this::serve);
    server.setDaemon(true);
    server.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try {
      while (true) {
        answer(socket.accept());
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void answer(Socket caller) throws IOException {
    try (caller; BufferedReader lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
      say(caller, "220 ready");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        say(caller, line.startsWith("RCPT") ? code + " no such mailbox" : line.startsWith("QUIT") ? "221 bye" : "250 ok");
      }
    }
  }

  private static void say(Socket caller, String line) throws IOException {
    caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
