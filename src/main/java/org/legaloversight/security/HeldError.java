package org.legaloversight.security;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A response that passes on what went well and holds back what went wrong, to be reworded. */
final class HeldError extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final PrintWriter writer = new PrintWriter(held, false, StandardCharsets.UTF_8);

  HeldError(HttpServletResponse response) {
    super(response);
  }

  boolean failed() {
    return getStatus() >= SC_BAD_REQUEST;
  }

  byte[] body() {
    writer.flush();
    return held.toByteArray();
  }

  @Override
  public void sendError(int status) {
    setStatus(status);
  }

  @Override
  public void sendError(int status, String message) {
    setStatus(status);
    writer.print(message);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return failed() ? new Held() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return failed() ? writer : super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!failed()) {
      super.flushBuffer();
    }
  }

  private final class Held extends ServletOutputStream {

    @Override
    public void write(int b) {
      held.write(b);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("Written at once");
    }
  }
}
