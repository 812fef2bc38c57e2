package org.legaloversight.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Finds out what a file is: by its first bytes, and of a container by what is in it. Its name is not asked. */
@Component
class ContentReader {

  private static final int TEXT_READ = 64 * 1024;
  private static final int ZIP_ENTRY = 0x504b0304;
  private static final int COMPOUND_FILE = 0xd0cf11e0;

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

  /** @throws org.legaloversight.Refusal when it is a container that would burst, or a broken one */
  Content of(Path file) {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return switch (start(bytes)) {
        case ZIP_ENTRY -> ZipContent.of(file);
        case COMPOUND_FILE -> OldOfficeContent.of(file);
        default -> plain(bytes);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Content plain(InputStream bytes) throws IOException {
    MediaType type = types.detect(bytes, new Metadata()).getBaseType();
    boolean text = type.equals(MediaType.OCTET_STREAM) && ChineseText.is(bytes.readNBytes(TEXT_READ));
    return new Content(text ? "text/plain" : type.toString());
  }

  private static int start(InputStream bytes) throws IOException {
    bytes.mark(Integer.BYTES);
    byte[] start = bytes.readNBytes(Integer.BYTES);
    bytes.reset();
    return start.length < Integer.BYTES ? 0 : ByteBuffer.wrap(start).getInt();
  }
}
