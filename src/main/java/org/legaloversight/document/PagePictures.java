package org.legaloversight.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.legaloversight.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The pages of a PDF drawn as pictures, one at a time, so that every browser shows the same paper. Only for what {@link Office} made:
 * nothing here stops a file that was built to keep its reader busy.
 */
@Component
public class PagePictures {

  /** Pixels for each point, which is 144 dots per inch. */
  private static final float SCALE = 2;
  /** Pixels of the longer side, whatever the size of the paper. */
  private static final int LONGEST = 2400;
  /** In seconds, until those who asked before have theirs. */
  private static final int PATIENCE = 30;

  private final ReentrantLock one = new ReentrantLock(true);

  /** @throws Refusal if it is no PDF */
  public int count(byte[] pdf) {
    try (PDDocument file = Loader.loadPDF(pdf)) {
      return file.getNumberOfPages();
    } catch (IOException e) {
      throw new Refusal("这份PDF已损坏，不能显示。");
    }
  }

  /**
   * One page as PNG.
   *
   * @param page from 1
   * @throws Refusal if there is no such page, it is no PDF, or too many others wait for their pages
   */
  public byte[] png(byte[] pdf, int page) {
    await();
    try (PDDocument file = Loader.loadPDF(pdf)) {
      if (page < 1 || page > file.getNumberOfPages()) {
        throw new UnknownPage(page, file.getNumberOfPages());
      }
      PDRectangle paper = file.getPage(page - 1).getCropBox();
      float scale = Math.min(SCALE, LONGEST / Math.max(paper.getWidth(), paper.getHeight()));
      return png(new PDFRenderer(file).renderImage(page - 1, scale, ImageType.RGB));
    } catch (IOException e) {
      throw new Refusal("这份PDF已损坏，不能显示。");
    } finally {
      one.unlock();
    }
  }

  private void await() {
    try {
      if (!one.tryLock(PATIENCE, TimeUnit.SECONDS)) {
        throw new Refusal("正在查看文书的人较多，请稍后再试，或者下载文书。");
      }
    } catch (InterruptedException e) {
      throw Office.stopped(e);
    }
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(picture, "png", stream);
    }
    return bytes.toByteArray();
  }

  @ResponseStatus(HttpStatus.NOT_FOUND)
  static class UnknownPage extends Refusal {

    UnknownPage(int page, int pages) {
      super("这份文书共" + pages + "页，没有第" + page + "页。");
    }
  }
}
