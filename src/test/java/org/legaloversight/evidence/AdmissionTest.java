package org.legaloversight.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legaloversight.evidence.Samples.docx;
import static org.legaloversight.evidence.Samples.hex;
import static org.legaloversight.evidence.Samples.office;
import static org.legaloversight.evidence.Samples.oldOffice;
import static org.legaloversight.evidence.Samples.picture;
import static org.legaloversight.evidence.Samples.text;
import static org.legaloversight.evidence.Samples.zeros;
import static org.legaloversight.evidence.Samples.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.legaloversight.Refusal;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class AdmissionTest {

  private static final String MP4_BRANDS = "00000018 66747970 %s 00000000";

  @Autowired Admission admission;
  @TempDir Path folder;

  static Stream<Arguments> accepted() {
    return Stream.of(
        Arguments.of("扫描.pdf", Samples.pdf("送达回证"), "application/pdf"),
        Arguments.of("照片.jpg", picture("jpg"), "image/jpeg"), Arguments.of("照片.JPEG", picture("jpg"), "image/jpeg"),
        Arguments.of("照片.png", picture("png"), "image/png"), Arguments.of("照片.bmp", picture("bmp"), "image/bmp"),
        Arguments.of("照片.gif", picture("gif"), "image/gif"), Arguments.of("扫描.tif", picture("tiff"), "image/tiff"),
        Arguments.of("照片.webp", hex("52494646 24000000 57454250 56503820"), "image/webp"),
        Arguments.of("照片.heic", hex("00000018 66747970 68656963 00000000"), "image/heic"),
        Arguments.of("报告.docx", docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        Arguments.of("报告.docx", docx("word/embeddings/table.xlsx", office("spreadsheetml.sheet.main+xml")),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        Arguments.of("台账.xlsx", office("spreadsheetml.sheet.main+xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        Arguments.of("汇报.pptx", office("presentationml.presentation.main+xml"), "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        Arguments.of("公文.ofd", zip("OFD.xml", text("<ofd/>"), "Doc_0/Document.xml", text("<d/>")), "application/ofd"),
        Arguments.of("报告.doc", oldOffice("WordDocument", "1Table"), "application/msword"),
        Arguments.of("报告.wps", oldOffice("WordDocument"), "application/msword"),
        Arguments.of("台账.xls", oldOffice("Workbook"), "application/vnd.ms-excel"),
        Arguments.of("汇报.ppt", oldOffice("PowerPoint Document"), "application/vnd.ms-powerpoint"),
        Arguments.of("说明.txt", text("情况说明"), "text/plain"),
        Arguments.of("说明.txt", "情况说明：十件案卷未归档".getBytes(Charset.forName("GB18030")), "text/plain"),
        Arguments.of("名单.csv", text("姓名,执业证号\n张三,1"), "text/csv"),
        Arguments.of("谈话.mp3", hex("49443303 00000000 0000"), "audio/mpeg"), Arguments.of("谈话.mp3", hex("fffb9064 00"), "audio/mpeg"),
        Arguments.of("谈话.wav", hex("52494646 24000000 57415645 666d7420"), "audio/wav"),
        Arguments.of("谈话.m4a", hex(MP4_BRANDS.formatted("4d344120")), "audio/mp4"),
        Arguments.of("谈话.amr", hex("2321414d 520a"), "audio/amr"),
        Arguments.of("检查.mp4", hex(MP4_BRANDS.formatted("69736f6d")), "video/mp4"), Arguments.of("检查.mp4", hex(MP4_BRANDS.formatted("6d703432")), "video/mp4"),
        Arguments.of("检查.mov", hex(MP4_BRANDS.formatted("71742020")), "video/quicktime"),
        Arguments.of("检查.avi", hex("52494646 24000000 41564920 4c495354"), "video/x-msvideo"));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void everyday_files_are_told_by_their_content(String name, byte[] content, String type) throws IOException {
    assertThat(kindOf(name, content).type()).isEqualTo(type);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("a.pdf", hex("4d5a9000 03000000 04000000 ffff0000"), "可执行程序"), Arguments.of("a.pdf", hex("7f454c46 02010100"), "可执行程序"),
        Arguments.of("a.pdf", text("<!DOCTYPE html><html><script>1</script></html>"), "网页"),
        Arguments.of("a.txt", text("<html><body>x</body></html>"), "网页"),
        Arguments.of("a.png", text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "矢量图"),
        Arguments.of("a.txt", text("#!/bin/sh\nrm -rf /\n"), "脚本"), Arguments.of("a.pdf", zip("a.txt", text("x")), "压缩包"),
        Arguments.of("a.docx", zip("a.exe", text("MZ")), "压缩包"), Arguments.of("a.pdf", hex("52617221 1a070100"), "压缩包"),
        Arguments.of("a.pdf", hex("377abcaf 271c"), "压缩包"),
        Arguments.of("a.docx", docx("word/vbaProject.bin", text("x")), "宏"),
        Arguments.of("a.docx", zip("[Content_Types].xml", text("application/vnd.ms-word.document.macroEnabled.main+xml")), "宏"),
        Arguments.of("a.xls", oldOffice("Workbook", "_VBA_PROJECT_CUR"), "宏"), Arguments.of("a.docx", oldOffice("EncryptionInfo", "EncryptedPackage"), "加密"),
        Arguments.of("a.doc", oldOffice("Installer"), "不能识别"), Arguments.of("a.doc", hex("d0cf11e0 a1b11ae1"), "已损坏"),
        Arguments.of("a.docx", hex("504b0304 1400"), "已损坏"), Arguments.of("a.pdf", hex("0001 0203"), "不能识别"),
        Arguments.of("a.pdf", picture("png"), "的内容是PNG图片，与结尾“.pdf”不符。请核对文件，或把结尾改为“.png”后重新上传。"),
        Arguments.of("a.xlsx", docx(), "的内容是Word文档，与结尾“.xlsx”不符"), Arguments.of("a.xls", oldOffice("WordDocument"), "与结尾“.xls”不符"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_is_no_evidence_or_not_what_its_name_says_is_refused(String name, byte[] content, String why) {
    assertThatThrownBy(() -> kindOf(name, content)).isInstanceOf(Refusal.class).hasMessageContaining(why);
  }

  @Test
  void a_container_that_would_burst_is_refused_however_deep_it_hides() {
    byte[] bomb = zip("zeros", zeros(64));
    assertThat(bomb.length).isLessThan(100_000);
    for (byte[] content : List.of(docx("word/media/zeros", zeros(64)), docx("word/embeddings/a.xlsx", bomb),
        docx("a", zeros(9), "b", zeros(9), "c", zeros(9)))) {
      assertThatThrownBy(() -> kindOf("a.docx", content)).isInstanceOf(Refusal.class).hasMessageContaining("压缩炸弹");
    }
  }

  @Test
  void an_archive_in_an_archive_in_a_document_is_refused() {
    byte[] content = docx("word/embeddings/a.xlsx", zip("b.zip", zip("c.txt", text("x"))));
    assertThatThrownBy(() -> kindOf("a.docx", content)).isInstanceOf(Refusal.class).hasMessageContaining("还有压缩包");
  }

  @Test
  void a_directory_that_would_fill_the_memory_is_never_read() {
    byte[] many = zip(IntStream.range(0, 2 * (ZipDirectory.MOST_ENTRIES + 1)).mapToObj(i -> i % 2 == 0 ? "e" + i : (Object) new byte[0]).toArray());
    byte[] declared = docx();
    ByteBuffer.wrap(declared).order(ByteOrder.LITTLE_ENDIAN).putInt(declared.length - 10, 180_000_000);
    for (byte[] content : List.of(many, declared)) {
      assertThatThrownBy(() -> kindOf("a.docx", content)).isInstanceOf(Refusal.class).hasMessageContaining("部件过多");
    }
  }

  @Test
  void declared_sizes_are_not_believed() {
    byte[] content = docx("word/media/zeros", zeros(64));
    ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    int directory = bytes.getInt(content.length - 6);
    for (int at = directory, entry = 0; entry < 3; entry++) {
      bytes.putInt(at + 24, 10); // every part says it is ten bytes long
      at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
    }
    assertThatThrownBy(() -> kindOf("a.docx", content)).isInstanceOf(Refusal.class);
  }

  @Test
  void no_configuration_lets_in_what_a_browser_would_run() {
    assertThatThrownBy(() -> new FileKind("网页", "text/html", List.of("html"), List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FileKind("图", "image/png", List.of("svg"), List.of("image/svg+xml"))).isInstanceOf(IllegalArgumentException.class);
  }

  private FileKind kindOf(String name, byte[] content) throws IOException {
    return admission.kindOf(FileName.of(name), Files.write(folder.resolve("file"), content));
  }
}
