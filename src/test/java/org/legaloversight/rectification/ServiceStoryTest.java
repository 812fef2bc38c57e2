package org.legaloversight.rectification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.evidence.Samples;
import org.legaloversight.testing.DroppedFiles;
import org.legaloversight.testing.FormPart;
import org.legaloversight.testing.TasklistStory;
import org.legaloversight.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;

/** A notice that is refused at the door, left there the next day before a witness, copied to a lawyer, and corrected by the head. */
class ServiceStoryTest extends TasklistStory {

  @Autowired DeadlineLedger ledger;

  @Test
  void a_notice_that_is_refused_is_left_before_a_witness_and_the_clock_starts_on_that_day() {
    Order order = new Order(enrolment, desks, clock);
    admit(order.firm);
    order.opened("ARCHIVES").approved();
    TasklistUser officer = at("officer430102");
    the_firm_refuses(order, officer);
    on(LocalDate.of(2026, 3, 3));
    the_officers_leave_it(order, officer);
    Deadline period = ledger.current(order.number, "T01").orElseThrow();
    assertThat(period.startDay()).isEqualTo(LocalDate.of(2026, 3, 3));
    assertThat(period.dueDay()).isEqualTo(LocalDate.of(2026, 4, 3));
    a_lawyer_gets_a_copy(order, officer);
    the_proof_is_printed(officer);
    on(LocalDate.of(2026, 3, 4));
    the_head_corrects_the_day(order);
    assertThat(ledger.current(order.number, "T01").orElseThrow().dueDay()).isEqualTo(LocalDate.of(2026, 4, 2));
  }

  private void the_firm_refuses(Order order, TasklistUser officer) {
    FormPart form = officer.take(order.number, "登记送达");
    show(officer, "登记送达");
    form.choose("送达结果", "未送达，再次送达").select("送达方式", "直接送达").date("送达日期", LocalDate.of(2026, 3, 2))
        .select("未送达的原因", "拒收").fill("时刻", "09:40").fill("送达地点", "试验路1号该所前台").fill("送达人", "王晓岚")
        .fill("情况说明", "前台称主任外出，不肯签收。");
    assertThat(form.text()).doesNotContain("见证人").doesNotContain("送达回证编号");
    show(officer, "未送达");
    officer.submit();
    assertThat(ledger.of(order.number)).isEmpty();
  }

  private void the_officers_leave_it(Order order, TasklistUser officer) {
    assertThat(officer.take(order.number, "登记送达").text()).contains("已有的送达记录", "直接送达：未送达，拒收", "前台称主任外出");
    hand_in_within_the_task(officer);
    FormPart form = officer.form();
    form.choose("送达结果", "已送达").select("送达方式", "留置送达").date("送达日期", LocalDate.of(2026, 3, 3)).fill("时刻", "09:30")
        .fill("送达地点", "试验路1号该所前台").fill("送达人", "王晓岚").fill("另一名送达人", "陈立文").fill("拒收情形", "主任在场，拒绝签收。")
        .choose("留置过程的证明", "见证人见证").fill("见证人", "试验社区居委会刘敏").fill("送达回证编号", "送达回证三号")
        .select("回证文件", "留置照片.jpg（JPEG图片，2026-03-03上传）");
    show(officer, "留置送达");
    officer.submit();
  }

  private void hand_in_within_the_task(TasklistUser officer) {
    officer.tab("案卷");
    FrameLocator file = officer.page().frameLocator(".case-frame");
    file.getByText("证据材料", new FrameLocator.GetByTextOptions().setExact(true)).click();
    DroppedFiles.on(file.locator(".drop"), Map.of("留置照片.jpg", Samples.picture("jpg", "试验路1号前台", "2026年3月3日")));
    assertThat(file.locator(".file")).hasCount(1);
    officer.tab("表单");
  }

  private void a_lawyer_gets_a_copy(Order order, TasklistUser officer) {
    Page page = officer.page();
    page.navigate(URI.create(page.url()).resolve("/cases/" + encoded(order.number) + "/service").toString());
    assertThat(page.locator(".state.done")).hasText("已送达 2026-03-03");
    assertThat(page.locator(".facts a")).hasText("留置照片.jpg");
    page.getByText("增加抄送的受送达人").click();
    page.getByLabel("姓名或者名称").fill("李明律师");
    page.getByLabel("类别").selectOption("LAWYER");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("增加")).click();
    assertThat(page.locator(".notice.good")).hasText("已增加受送达人。");
    page.locator(".ways").getByText("登记送达").click();
    assertThat(page.getByLabel("见证人")).isHidden();
    page.getByLabel("送达方式").selectOption("LEFT");
    assertThat(page.getByLabel("见证人")).isVisible();
    page.getByLabel("送达方式").selectOption("MAIL");
    page.getByLabel("送达日期").fill("2026-03-03");
    page.getByLabel("送达地点").fill("试验路1号");
    page.getByLabel("签收人", new Page.GetByLabelOptions().setExact(true)).fill("李明");
    page.getByLabel("签收人身份").selectOption("SELF");
    hand_in_beside_the_form(page);
    show(officer, "登记抄送");
    page.locator("button.primary").click();
    assertThat(page.locator(".notice.bad")).hasText("请填写“送达回证编号”。");
    assertThat(page.getByLabel("送达地点")).hasValue("试验路1号");
    assertThat(page.getByLabel("回证文件").locator("option:checked")).containsText("邮寄回执.pdf");
    officer.faults().take(); // the browser reports the refused form as an error of the network
    page.getByLabel("送达回证编号").fill("邮件一〇三号");
    page.locator("button.primary").click();
    assertThat(page.locator(".state.done")).hasCount(2);
    assertThat(page.locator(".facts a")).hasText(new String[] {"留置照片.jpg", "邮寄回执.pdf"});
    show(officer, "送达");
  }

  /** What was typed meanwhile stays, and the new file is chosen. */
  private static void hand_in_beside_the_form(Page page) {
    assertThat(page.getByLabel("回证文件").locator("option")).hasText(new String[] {"没有", "留置照片.jpg（JPEG图片，2026-03-03上传）"});
    Page beside = page.waitForPopup(() -> page.getByText("上传证据材料").click());
    DroppedFiles.on(beside.locator(".drop"), Map.of("邮寄回执.pdf", Samples.pdf("邮件一〇三号", "本人签收")));
    assertThat(beside.locator(".file")).hasCount(2);
    beside.close();
    page.evaluate("window.dispatchEvent(new Event('focus'))"); // without a screen no window gets it from the browser
    assertThat(page.getByLabel("回证文件").locator("option:checked")).hasText("邮寄回执.pdf（PDF文档，2026-03-03上传）");
  }

  private void the_proof_is_printed(TasklistUser officer) {
    Page page = officer.page();
    Locator link = page.locator(".ways").getByText("打印送达回证").first();
    page.navigate(URI.create(page.url()).resolve(link.getAttribute("href")).toString());
    assertThat(page.locator("h1")).containsText("送达回证");
    page.setViewportSize(900, 1260);
    show(officer, "送达回证");
    page.setViewportSize(1440, 900);
  }

  private void the_head_corrects_the_day(Order order) {
    TasklistUser head = at("head430102");
    head.list("全部可见");
    Page page = head.page();
    page.navigate(URI.create(page.url()).resolve("/cases/" + encoded(order.number) + "/service").toString());
    page.getByText("更正送达日期").click();
    page.getByLabel("送达日期").fill("2026-03-02");
    page.getByLabel("更正的理由").fill("回证上的日期为三月二日。");
    show(head, "更正送达日期");
    page.locator("button.primary").click();
    assertThat(page.locator(".attempts .replaced")).hasCount(1);
    show(head, "更正之后");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
