package org.legaloversight.document;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** The templates of the folder documents/, which clerks edit in WPS or Word. */
@Component
public class DocumentTemplates {

  private final ResourceLoader files;
  private final Map<String, DocumentTemplate> known = new ConcurrentHashMap<>();

  public DocumentTemplates(ResourceLoader files) {
    this.files = files;
  }

  /**
   * @param name of the file, without its folder and ending
   * @throws BrokenTemplate if there is none, or it is no DOCX file
   */
  public DocumentTemplate template(String name) {
    return known.computeIfAbsent(name, this::read);
  }

  private DocumentTemplate read(String name) {
    try {
      return new DocumentTemplate(name, files.getResource("classpath:documents/" + name + ".docx").getContentAsByteArray());
    } catch (IOException e) {
      throw new BrokenTemplate(name, e);
    }
  }
}
