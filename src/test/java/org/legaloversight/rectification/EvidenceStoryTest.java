package org.legaloversight.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.legaloversight.evidence.Samples;
import org.legaloversight.testing.DroppedFiles;
import org.legaloversight.testing.FormPart;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;

/** Files are handed in while a form is being filled in, and stay whoever completes it. */
class EvidenceStoryTest extends TasklistStory {

  private static Map<String, byte[]> three() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("现场检查笔录.pdf", Samples.pdf("现场检查笔录", "检查时间：2026年3月20日", "检查人员：王晓岚、陈立文", "十件案卷已全部归档。"));
    files.put("档案室照片.jpg", Samples.picture("jpg", "档案室", "第一排至第三排"));
    files.put("整改前后对照.docx", Samples.docx());
    return files;
  }

  @Test
  void an_officer_drops_files_beside_a_half_filled_form_and_a_colleague_completes_it() {
    Order order = order().opened("ARCHIVES").approved().served().acknowledged().reported();
    TasklistUser officer = at("officer430102");
    officer.take(order.number, "实地复查").fill("检查人员一", "王晓岚");
    officer.tab("案卷");
    FrameLocator file = officer.page().frameLocator(".case-frame");
    file.getByText("证据材料", new FrameLocator.GetByTextOptions().setExact(true)).click();
    DroppedFiles.on(file.locator(".drop"), three());
    assertThat(file.locator(".file")).hasCount(3);
    assertThat(file.locator(".queue header")).containsText("3个文件已存入案卷");
    file.getByText("添加说明").first().click();
    file.getByRole(AriaRole.TEXTBOX).first().fill("复查当日在档案室制作，双方签字。");
    show(officer, "任务中的证据材料");
    file.getByText("保存", new FrameLocator.GetByTextOptions().setExact(true)).first().click();
    assertThat(file.locator(".file .said")).hasText("复查当日在档案室制作，双方签字。");
    officer.page().locator(".task-details .assignee .unclaim").click();
    the_colleague_finds_them_and_completes_the_form(order);
  }

  private void the_colleague_finds_them_and_completes_the_form(Order order) {
    TasklistUser colleague = at("officer430102b");
    colleague.take(order.number, "实地复查");
    colleague.tab("案卷");
    FrameLocator file = colleague.page().frameLocator(".case-frame");
    file.getByText("证据材料", new FrameLocator.GetByTextOptions().setExact(true)).click();
    assertThat(file.locator(".file .name")).hasText(new String[] {"现场检查笔录.pdf", "档案室照片.jpg", "整改前后对照.docx"});
    show(colleague, "同事接手后的证据材料");
    FormPart form = colleague.open(order.number, "实地复查");
    form.date("复查日期", LocalDate.of(2026, 3, 2)).fill("检查人员一", "王晓岚").fill("检查人员二", "陈立文").choose("复查结果", "已整改");
    colleague.submit();
    Page page = open(colleague, order);
    assertThat(page.locator(".file .name")).hasCount(3);
    assertThat(page.locator(".file .said")).hasText("复查当日在档案室制作，双方签字。");
    show(colleague, "办结后的证据材料");
  }

  @Test
  void twenty_files_come_in_calmly_and_what_is_refused_says_why() {
    Order order = order().opened("ARCHIVES");
    TasklistUser officer = at("officer430102");
    Page page = open(officer, order);
    show(officer, "还没有材料");
    List<Route> held = new ArrayList<>();
    page.route(url -> url.contains("%E7%AC%AC7%E9%A1%B5"), held::add);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("整改工具.exe", Samples.text("MZ"));
    files.put("其实是网页.pdf", Samples.text("<!DOCTYPE html><html><body>x</body></html>"));
    IntStream.rangeClosed(1, 18).forEach(sheet -> files.put("第" + sheet + "页.jpg", Samples.picture("jpg", "案卷第" + sheet + "页")));
    DroppedFiles.on(page.locator(".drop"), files);
    assertThat(page.locator(".queue .done")).hasCount(6);
    assertThat(page.locator(".queue .waiting")).hasCount(11);
    show(officer, "二十个文件正在上传");
    page.unrouteAll();
    held.forEach(Route::resume);
    assertThat(page.locator(".queue header b")).hasText("18个文件已存入案卷，2个没有存入");
    assertThat(page.locator(".queue .failed").first()).containsText("不接收这种格式");
    assertThat(page.locator(".queue .failed").last()).containsText("内容是网页");
    assertThat(page.locator(".file .name")).hasText(IntStream.rangeClosed(1, 18).mapToObj(sheet -> "第" + sheet + "页.jpg").toArray(String[]::new));
    show(officer, "上传完毕");
    assertThat(officer.faults().take()).allMatch(fault -> fault.contains("400 POST"));
    page.getByText("收起", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".queue")).isHidden();
  }

  @Test
  void files_are_looked_at_ordered_by_keyboard_and_replaced() {
    Order order = order().opened("ARCHIVES");
    TasklistUser officer = at("officer430102");
    Page page = open(officer, order);
    DroppedFiles.on(page.locator(".drop"), three());
    assertThat(page.locator(".file")).hasCount(3);
    Locator down = page.getByLabel("下移现场检查笔录.pdf");
    down.focus();
    down.press("Enter");
    assertThat(page.locator(".file .name").first()).hasText("档案室照片.jpg");
    assertThat(page.getByLabel("下移现场检查笔录.pdf")).isFocused();
    page.locator(".name").getByText("档案室照片.jpg").click();
    assertThat(page.locator(".preview img")).isVisible();
    show(officer, "预览图片");
    page.getByText("收起预览").click();
    page.locator(".name").getByText("现场检查笔录.pdf").click();
    assertThat(page.locator(".preview iframe")).isVisible();
    page.waitForTimeout(1500); // the browser's own viewer tells nobody when it is ready
    show(officer, "预览文档");
    page.getByText("收起预览").click();
    page.onFileChooser(chooser -> chooser.setFiles(new FilePayload("现场检查笔录（补签）.pdf", "application/pdf", Samples.pdf("现场检查笔录", "补签"))));
    page.locator(".file").filter(new Locator.FilterOptions().setHasText("现场检查笔录")).getByText("以新版本替换").click();
    assertThat(page.locator(".file .older")).containsText("已被替换");
    assertThat(page.locator(".file")).hasCount(3);
    show(officer, "替换之后");
  }

  @Test
  void a_firm_hands_in_its_own_and_sees_nothing_else() {
    Order order = order().opened("ARCHIVES").approved().served();
    DroppedFiles.on(open(at("officer430102"), order).locator(".drop"), three());
    assertThat(at("officer430102").page().locator(".file")).hasCount(3);
    TasklistUser lawyers = at("firm" + order.firm);
    Page page = open(lawyers, order);
    assertThat(page.locator(".empty")).hasText("还没有证据材料。");
    DroppedFiles.on(page.locator(".drop"), Map.of("归档登记表.pdf", Samples.pdf("归档登记表", "共十件")));
    assertThat(page.locator("h2")).containsText("律师事务所提交的材料");
    show(lawyers, "律师事务所的材料");
    Page bureau = open(at("officer430102"), order);
    assertThat(bureau.locator("h2")).hasCount(2);
    show(at("officer430102"), "双方的材料");
  }

  private static Page open(TasklistUser person, Order order) {
    Page page = person.page();
    page.navigate(page.url().replaceFirst("^(https?://[^/]+).*", "$1") + "/cases/" + URLEncoder.encode(order.number, StandardCharsets.UTF_8) + "/evidence");
    return page;
  }

  private Order order() {
    Order order = new Order(enrolment, desks, clock);
    admit(order.firm);
    return order;
  }
}
