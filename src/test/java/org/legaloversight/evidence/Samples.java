package org.legaloversight.evidence;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Contents of files, made up; all small, whatever they would grow to. */
public final class Samples {

  private static final int WIDTH = 620;
  private static final int HEIGHT = 877;

  private Samples() {}

  /** A sheet of paper with these lines, in the format jpg, png, bmp, gif or tiff. */
  public static byte[] picture(String format, String... lines) {
    BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(new Color(252, 250, 244));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(40, 44, 52));
    pen.setFont(new Font("Noto Sans CJK SC", Font.PLAIN, 26));
    for (int line = 0; line < lines.length; line++) {
      pen.drawString(lines[line], 60, 110 + line * 52);
    }
    pen.dispose();
    return written(out -> ImageIO.write(sheet, format, out));
  }

  /** A scanned sheet. */
  public static byte[] pdf(String... lines) {
    byte[] scan = picture("jpg", lines);
    List<byte[]> parts = List.of(latin("<</Type/Catalog/Pages 2 0 R>>"), latin("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        latin("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</S 5 0 R>>>>>>"),
        stream("", latin("595 0 0 842 0 0 cm /S Do")),
        stream("/Type/XObject/Subtype/Image/Width " + WIDTH + "/Height " + HEIGHT + "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode", scan));
    return written(out -> {
      out.writeBytes(latin("%PDF-1.4\n"));
      List<Integer> places = new ArrayList<>();
      for (byte[] part : parts) {
        places.add(out.size());
        out.writeBytes(latin(places.size() + " 0 obj\n"));
        out.writeBytes(part);
        out.writeBytes(latin("\nendobj\n"));
      }
      int table = out.size();
      out.writeBytes(latin("xref\n0 6\n0000000000 65535 f \n"));
      places.forEach(place -> out.writeBytes(latin("%010d 00000 n \n".formatted(place))));
      out.writeBytes(latin("trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF"));
    });
  }

  private static byte[] stream(String more, byte[] content) {
    return written(out -> {
      out.writeBytes(latin("<<" + more + "/Length " + content.length + ">>stream\n"));
      out.writeBytes(content);
      out.writeBytes(latin("\nendstream"));
    });
  }

  /** A new Office document, by the type of its main part, with more parts in it. */
  public static byte[] office(String mainPart, Object... more) {
    List<Object> parts = new ArrayList<>(List.of("[Content_Types].xml", latin("<Types><Override PartName=\"/main.xml\" ContentType="
        + "\"application/vnd.openxmlformats-officedocument." + mainPart + "\"/></Types>"), "main.xml", latin("<main/>")));
    parts.addAll(Arrays.asList(more));
    return zip(parts.toArray());
  }

  public static byte[] docx(Object... more) {
    return office("wordprocessingml.document.main+xml", more);
  }

  /** Names and contents by turns. */
  public static byte[] zip(Object... parts) {
    return written(out -> {
      ZipOutputStream zip = new ZipOutputStream(out);
      for (int part = 0; part < parts.length; part += 2) {
        zip.putNextEntry(new ZipEntry((String) parts[part]));
        zip.write((byte[]) parts[part + 1]);
        zip.closeEntry();
      }
      zip.finish();
    });
  }

  /** A document of the old format with these parts. */
  public static byte[] oldOffice(String... parts) {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      for (String part : parts) {
        file.createDocument(new ByteArrayInputStream(new byte[5000]), part);
      }
      return written(file::writeFilesystem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing but zeros, which shrink a thousandfold. */
  public static byte[] zeros(int mebi) {
    return new byte[mebi * 1024 * 1024];
  }

  /** Written as hexadecimal digits, with zeros behind. */
  public static byte[] hex(String digits) {
    byte[] start = HexFormat.of().parseHex(digits.replace(" ", ""));
    return Arrays.copyOf(start, Math.max(600, start.length));
  }

  public static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
