package org.legaloversight.evidence;

import java.util.Map;

/**
 * What a file is by its bytes, whatever its name says.
 *
 * @param type a media type as Apache Tika names it, without parameters
 */
record Content(String type) {

  static final Content ZIP = new Content("application/zip");
  static final Content OLD_OFFICE = new Content("application/x-tika-msoffice");
  static final Content MACROS = new Content("application/x-office-macros");
  static final Content ENCRYPTED = new Content("application/x-office-encrypted");

  private static final String ARCHIVE = "压缩包，请解压后逐个上传其中的文件";
  private static final String PROGRAM = "可执行程序，不能作为证据材料";
  private static final String SCRIPT = "脚本程序，不能作为证据材料";
  private static final String PAGE = "网页，不能作为证据材料，请打印成PDF后上传";

  /** What people try and may not, and what they can do instead. */
  private static final Map<String, String> REFUSED = Map.ofEntries(
      Map.entry(ZIP.type, ARCHIVE), Map.entry("application/x-rar-compressed", ARCHIVE), Map.entry("application/x-7z-compressed", ARCHIVE),
      Map.entry("application/gzip", ARCHIVE), Map.entry("application/x-bzip2", ARCHIVE), Map.entry("application/x-xz", ARCHIVE),
      Map.entry("application/java-archive", PROGRAM), Map.entry("application/x-msdownload", PROGRAM),
      Map.entry("application/x-dosexec", PROGRAM), Map.entry("application/x-elf", PROGRAM), Map.entry("application/x-executable", PROGRAM),
      Map.entry("application/x-sharedlib", PROGRAM), Map.entry("application/x-sh", SCRIPT), Map.entry("text/x-python", SCRIPT),
      Map.entry("text/x-perl", SCRIPT), Map.entry("application/javascript", SCRIPT), Map.entry("text/javascript", SCRIPT),
      Map.entry("text/html", PAGE), Map.entry("application/xhtml+xml", PAGE), Map.entry("message/rfc822", PAGE),
      Map.entry("image/svg+xml", "矢量图（可含脚本），请另存为图片或PDF后上传"), Map.entry("application/xml", "可扩展标记文件，请打印成PDF后上传"),
      Map.entry(MACROS.type, "含有宏的办公文档，请去掉宏或打印成PDF后上传"),
      Map.entry(ENCRYPTED.type, "加密的办公文档，请去掉打开密码后上传"));

  /** What it is and what to do about it, for whoever tried. */
  String refusal() {
    return REFUSED.getOrDefault(type, "不能识别的格式，请确认文件没有损坏，或转换成PDF后上传");
  }
}
