package org.legaloversight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.multipart.MultipartFile;

/** The text of an uploaded file, whatever a Chinese Windows has saved it as. */
public final class UploadedText {

  private static final long MEGABYTE = 1024 * 1024;
  private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f\\ufffe\\uffff]");

  private UploadedText() {}

  /**
   * @param what the file should hold, in Chinese, such as 放假通知
   * @param largest in megabytes
   * @param otherwise what else the person may do, in Chinese, beginning with a comma; empty for nothing
   * @throws Refusal when it is too large, or no text
   */
  public static String of(MultipartFile file, String what, int largest, String otherwise) {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("").replaceFirst("^.*[/\\\\]", "");
    if (file.getSize() > largest * MEGABYTE) {
      throw new Refusal("文件“" + name + "”超过" + largest + " MB，请确认选的是" + what + "的CSV文件" + otherwise + "。");
    }
    String text = read(file);
    if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt)") || BINARY.matcher(text).find()) {
      throw new Refusal("文件“" + name + "”不是CSV或TXT文本，请在表格软件中另存为CSV再选择" + otherwise + "。");
    }
    if (text.isBlank()) {
      throw new Refusal("文件“" + name + "”是空的，请重新选择" + otherwise + "。");
    }
    return text;
  }

  private static String read(MultipartFile file) {
    try {
      byte[] bytes = file.getBytes();
      boolean marked = bytes.length > 1 && (bytes[0] & bytes[1] & 0xfe) == 0xfe;
      List<Charset> candidates = marked ? List.of(StandardCharsets.UTF_16)
          : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
      return candidates.stream().flatMap(charset -> decoded(bytes, charset).stream()).findFirst().orElse("\0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
