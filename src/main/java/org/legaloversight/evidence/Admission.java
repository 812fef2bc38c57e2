package org.legaloversight.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.legaloversight.Refusal;
import org.springframework.stereotype.Component;

/** What is taken as evidence: a file whose content is on the list, and whose name does not say otherwise. */
@Component
class Admission {

  private final EvidenceSettings settings;
  private final ContentReader reader;

  Admission(EvidenceSettings settings, ContentReader reader) {
    this.settings = settings;
    this.reader = reader;
  }

  /** @throws Refusal when a file of so many bytes is not taken whatever it is */
  void checkLength(FileName name, long bytes) {
    if (bytes < 0) {
      throw new Refusal("没有说明文件的大小，请用浏览器在证据材料页面上传。");
    }
    if (bytes == 0) {
      throw new Refusal("文件“" + name.text() + "”是空的，请重新选择。");
    }
    if (bytes > settings.largest().toBytes()) {
      throw new Refusal("文件“" + name.text() + "”超过" + settings.largestInWords() + "，请压缩画质、减少页数或拆分后重新上传。");
    }
  }

  /** @throws Refusal when files with such a name are not taken whatever is in them */
  void checkName(FileName name) {
    if (settings.kinds().stream().noneMatch(kind -> kind.endings().contains(name.ending()))) {
      throw new Refusal("不接收结尾为“." + name.ending() + "”的文件。可以上传：" + accepted() + "。");
    }
  }

  /** @throws Refusal when its content is not taken, or another one than the name says */
  FileKind kindOf(FileName name, Path file) {
    Content content = reader.of(file);
    List<FileKind> kinds = settings.kinds().stream().filter(kind -> kind.contents().contains(content.type())).toList();
    if (kinds.isEmpty()) {
      throw new Refusal("文件“" + name.text() + "”的内容是" + content.refusal() + "。");
    }
    return kinds.stream().filter(kind -> kind.endings().contains(name.ending())).findFirst().orElseThrow(() -> new Refusal(
        "文件“" + name.text() + "”的内容是" + kinds.get(0).title() + "，与结尾“." + name.ending() + "”不符。请核对文件，或把结尾改为“."
            + kinds.get(0).endings().get(0) + "”后重新上传。"));
  }

  private String accepted() {
    return settings.kinds().stream().map(FileKind::title).collect(Collectors.joining("、"));
  }
}
