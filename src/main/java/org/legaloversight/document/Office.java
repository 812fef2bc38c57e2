package org.legaloversight.document;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.legaloversight.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * LibreOffice on this machine, which makes PDF of DOCX: one file at a time, in a process of its own with a profile of its own, so that it
 * meets nobody's open documents and leaves nothing behind.
 */
@Component
public class Office implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Office.class);
  /** In seconds; the first run makes the profile and takes the longest. */
  private static final int PATIENCE = 90;

  private final Optional<Path> program;
  private final ReentrantLock one = new ReentrantLock(true);
  private final RecentPdfs recent = new RecentPdfs();
  private Path folder;

  /** @param configured path of soffice; empty for the one on the PATH */
  Office(@Value("${legal-oversight.documents.office:}") String configured) {
    program = configured.isBlank() ? onPath() : Optional.of(Path.of(configured)).filter(Files::isExecutable);
  }

  private static Optional<Path> onPath() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).filter(folder -> !folder.isBlank())
        .flatMap(folder -> Stream.of("soffice", "libreoffice").map(Path.of(folder)::resolve)).filter(Files::isExecutable).findFirst();
  }

  /** Whether there is one; without it documents are to be had as DOCX only. */
  public boolean installed() {
    return program.isPresent();
  }

  /**
   * The document as PDF/A-2b. Takes seconds unless it was among the last: never within a transaction that others wait for.
   *
   * @throws Refusal if there is no LibreOffice, or it did not answer
   */
  public byte[] pdf(byte[] docx) {
    Path office = program.orElseThrow(() -> new Refusal("服务器没有安装LibreOffice，不能生成PDF。请下载DOCX，并请管理员安装 libreoffice-writer-nogui。"));
    try {
      if (!one.tryLock(PATIENCE, TimeUnit.SECONDS)) {
        throw new Refusal("正在生成PDF的人较多，请稍后再试，或者下载DOCX。");
      }
    } catch (InterruptedException e) {
      throw stopped(e);
    }
    String hash = DocumentTemplate.sha256(docx);
    try {
      return recent.find(hash).orElseGet(() -> made(office, docx, hash));
    } finally {
      one.unlock();
    }
  }

  private byte[] made(Path office, byte[] docx, String hash) {
    try {
      byte[] pdf = convert(office, docx);
      recent.keep(hash, pdf);
      return pdf;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] convert(Path office, byte[] docx) throws IOException {
    Path desk = Files.createTempDirectory(folder(), "document");
    try {
      Files.write(desk.resolve("document.docx"), docx);
      run(office, desk);
      return Files.readAllBytes(desk.resolve("document.pdf"));
    } finally {
      FileSystemUtils.deleteRecursively(desk);
    }
  }

  private void run(Path office, Path desk) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(office.toString(), "-env:UserInstallation=" + folder().resolve("profile").toUri(),
        "--headless", "--norestore", "--nologo", "--convert-to",
        "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}", "--outdir", desk.toString(),
        desk.resolve("document.docx").toString());
    builder.environment().put("FONTCONFIG_FILE", folder().resolve("fonts.conf").toString());
    Path log = desk.resolve("log");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(PATIENCE, TimeUnit.SECONDS) || !Files.exists(desk.resolve("document.pdf"))) {
        LOG.error("LibreOffice made no PDF: {}", Files.readString(log));
        throw new Refusal("PDF没有生成成功，请稍后再试，或者下载DOCX；仍不成功的，请告诉管理员。");
      }
    } catch (InterruptedException e) {
      throw stopped(e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  static Refusal stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new Refusal("服务器正在停止，请稍后再试。");
  }

  /** Profile and fonts of this application alone; made when first needed, under the lock. */
  private Path folder() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("legal-oversight-office");
      Files.write(folder.resolve("fonts.conf"), new ClassPathResource("document/fonts.conf").getContentAsByteArray());
    }
    return folder;
  }

  @Override
  public void destroy() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }
}
