package org.legaloversight.evidence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.regex.Pattern;

/** Text as a Chinese Windows saves it, which Tika takes for something unknown. */
final class ChineseText {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f]");

  private ChineseText() {}

  /** @param start of a file; it may end within a character */
  static boolean is(byte[] start) {
    CharBuffer text = CharBuffer.allocate(start.length);
    boolean decoded = !GB18030.newDecoder().decode(ByteBuffer.wrap(start), text, false).isError();
    return decoded && !BINARY.matcher(text.flip()).find();
  }
}
