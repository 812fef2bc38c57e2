package org.legaloversight.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.legaloversight.archive.verifier.VerifierProgram;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Hands out the verifier that belongs to this version of the platform: the same classes, packed for {@code java -jar}. */
@Controller
class VerifierDownload {

  private static final String FOLDER = VerifierProgram.class.getPackageName().replace('.', '/');
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ResourcePatternResolver files;

  VerifierDownload(ResourcePatternResolver files) {
    this.files = files;
  }

  @GetMapping("/archive/legal-oversight-verifier.jar")
  void verifier(HttpServletResponse response) throws IOException {
    response.setContentType("application/java-archive");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("legal-oversight-verifier.jar").build().toString());
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, VerifierProgram.class.getName());
    try (JarOutputStream jar = new JarOutputStream(response.getOutputStream())) {
      begin(jar, JarFile.MANIFEST_NAME);
      manifest.write(jar);
      for (Resource file : parts()) {
        begin(jar, FOLDER + "/" + file.getFilename());
        try (InputStream bytes = file.getInputStream()) {
          bytes.transferTo(jar);
        }
      }
    }
  }

  private List<Resource> parts() throws IOException {
    return Arrays.stream(files.getResources("classpath*:" + FOLDER + "/*.*"))
        .sorted(Comparator.comparing(Resource::getFilename)).toList();
  }

  private static void begin(JarOutputStream jar, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    jar.putNextEntry(entry);
  }
}
