package org.legaloversight.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.RegisterDay.Asked;
import org.legaloversight.register.RegisterImport.Checked;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class RegisterImportTest {

  private static final Staff KEEPER = person(Role.OFFICER, "430000");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String HEAD = licence("31430000MT7770001");
  private static final String BRANCH = licence("31430200MT7770002");
  private static final String FIRMS = """
      名称,统一社会信用代码,组织形式,总所统一社会信用代码,主管机关,住所,负责人,颁证日期,停业整顿至,备注
      湖南导入律师事务所,%s,普通合伙,,芙蓉区司法局,五一大道1号,周敏,2015/6/1,,
      湖南导入（株洲）律师事务所,%s,普通合伙,%s,430203,建设路2号,吴强,2018年3月12日,2026-06-30,分所
      """.formatted(HEAD, BRANCH, HEAD);
  private static final String LAWYERS = """
      姓名,执业证号,执业机构统一社会信用代码,离开执业机构日期,合伙人,负责人或责任律师,兼职,首次执业日期,停止执业至,不得担任合伙人至
      周敏,14301201500000001,%s,,是,是,否,2005-05-01,,
      吴强,14302201500000002,%s,,否,是,,,2026-04-30,2029-04-30
      郑洁,14301201500000003,,2026-01-15,,,,,,
      孙岩,14301201500000004,%s,,,,是,2012.9.1,,
      """.formatted(HEAD, BRANCH, HEAD);

  @Autowired RegisterImport imports;
  @Autowired RegisterExport export;
  @Autowired RegisterDay days;
  @Autowired RegisterHistory history;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate database;

  @BeforeEach
  void in_march() {
    clock.moveTo(DAY);
  }

  private static Staff person(Role role, String unit) {
    return new Staff("keeper", "钱进", Set.of(new Desk(role, unit)));
  }

  private static String licence(String first17) {
    return LicenceNumber.completing(first17).value();
  }

  private List<String> problems(String firms, String lawyers) {
    return imports.check(firms, lawyers, KEEPER).problems().stream()
        .map(problem -> problem.file() + problem.line() + " " + problem.column() + " " + problem.value() + " " + problem.what()).toList();
  }

  @Test
  void what_was_checked_is_entered_as_a_whole_and_its_lines_name_the_import() {
    Checked checked = imports.check("\ufeff" + FIRMS, LAWYERS, KEEPER);
    assertThat(checked.problems()).isEmpty();
    assertThat(checked).returns(2, Checked::firms).returns(1, Checked::branches).returns(4, Checked::lawyers).returns(Set.of("备注"), Checked::unused);
    assertThat(days.firm(HEAD, DAY)).isEmpty();
    assertThat(imports.apply(checked.id(), KEEPER)).isEqualTo(6);
    assertThat(days.firm(BRANCH, DAY)).get().returns("停业整顿，至2026-06-30", FirmOnADay::stateWords).returns(HEAD, FirmOnADay::headOffice)
        .returns("430203", FirmOnADay::unit).returns(LocalDate.of(2018, 3, 12), FirmOnADay::licensedOn);
    assertThat(days.lawyer("14302201500000002", DAY)).get().returns("停止执业，至2026-04-30", lawyer -> lawyer.stateWords(DAY));
    assertThat(days.lawyer("14301201500000003", DAY)).get().returns(LocalDate.of(2026, 1, 15), LawyerOnADay::leftFirmOn);
    assertThat(days.lawyer("14301201500000004", DAY)).get().returns("兼职", LawyerOnADay::standing);
    assertThat(history.about(HEAD)).extracting(RegisterHistory.Change::because).containsExactly("第" + checked.id() + "次导入名册");
  }

  @Test
  void an_import_is_applied_once_and_by_whoever_checked_it() {
    Checked checked = imports.check(FIRMS, null, KEEPER);
    assertThatThrownBy(() -> imports.apply(checked.id(), new Staff("another", "别人", KEEPER.desks()))).isInstanceOf(Refusal.class)
        .hasMessageContaining("请重新选择文件检查");
    imports.apply(checked.id(), KEEPER);
    assertThatThrownBy(() -> imports.apply(checked.id(), KEEPER)).isInstanceOf(Refusal.class).hasMessageContaining("已经导入");
  }

  @Test
  void what_no_longer_fits_the_register_is_not_entered() {
    Checked checked = imports.check(FIRMS, LAWYERS, KEEPER);
    database.update("insert into lawyer (licence, name, partner, responsible, state) values ('14301201500000003', '郑洁', false, false, 'UNATTACHED')");
    assertThatThrownBy(() -> imports.apply(checked.id(), KEEPER)).isInstanceOf(Refusal.class).hasMessageContaining("检查之后名册有变动");
    assertThat(days.firm(HEAD, DAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"OFFICER, 430100", "HEAD, 430102", "SUPERVISOR, 430000"})
  void only_the_province_keeps_the_register(Role role, String unit) {
    assertThatThrownBy(() -> imports.check(FIRMS, LAWYERS, person(role, unit))).isInstanceOf(Refusal.class).hasMessageContaining("省司法厅");
  }

  @Test
  void all_that_is_wrong_is_told_line_by_line_and_nothing_is_kept() {
    String firms = """
        名称,统一社会信用代码,组织形式,总所统一社会信用代码,主管机关,住所,负责人,颁证日期,执业状态
        ,31430000MT7770001X,合伙,,芙蓉区,五一大道1号,周敏,2026-13-01,
        湖南甲律师事务所,%s,个人,%s,芙蓉区司法局,五一大道1号,周敏,2026-03-03,已注销
        """.formatted(HEAD, BRANCH);
    assertThat(problems(firms, null)).containsExactlyInAnyOrder(
        "律师事务所2 名称  没有填写，请补上",
        "律师事务所2 统一社会信用代码 31430000MT7770001X 应为18位且校验位相符的统一社会信用代码，请核对",
        "律师事务所2 组织形式 合伙 只能填普通合伙、特殊的普通合伙、个人、国资",
        "律师事务所2 主管机关 芙蓉区 没有这个司法行政机关，请填全称或者六位区划代码",
        "律师事务所2 颁证日期 2026-13-01 不是日期，请写成2026-03-02这样",
        "律师事务所3 总所统一社会信用代码 " + BRANCH + " 名册和本文件前面都没有这家总所，请把总所排在分所前面",
        "律师事务所3 颁证日期 2026-03-03 晚于今天，请核对",
        "律师事务所3 执业状态 已注销 正在终止和已注销的不能导入，请删去本行");
    assertThat(database.queryForObject("select count(*) from register_import where checked_by = 'keeper'", Long.class)).isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
      "某,1.43012E+16,HEAD,,否,否,,,,                 | 执业证号   | 科学计数",
      "某,1430120150000001,HEAD,,否,否,,,,            | 执业证号   | 应为17位数字",
      "某,14301201500000009,,,否,否,,,,               | 离开执业机构日期 | 请填写离开执业机构的日期",
      "某,14301201500000009,,2026-01-01,是,否,,,,     | 执业机构统一社会信用代码 | 应当有执业机构",
      "某,14301201500000009,BRANCHLESS,,否,否,,,,     | 执业机构统一社会信用代码 | 都没有这家律师事务所",
      "某,14301201500000009,HEAD,,对,否,,,,           | 合伙人    | 只能填“是”或者“否”",
      "某,14301201500000009,HEAD,,是,否,是,,,         | 兼职      | 合伙人应当是专职律师",
      "某,14301201500000009,HEAD,,是,否,,,,2029-01-01 | 不得担任合伙人至 | 期满前不得担任合伙人",
      "某,14301201500000009,HEAD,,否,否,,2026-03-03,, | 首次执业日期 | 晚于今天"})
  void a_wrong_line_about_a_lawyer_says_what_to_do(String line, String column, String what) {
    String lawyers = LAWYERS.lines().findFirst().orElseThrow() + "\n"
        + line.replace("BRANCHLESS", licence("31430000MT7770009")).replace("HEAD", HEAD) + "\n";
    assertThat(imports.check(FIRMS, lawyers, KEEPER).problems()).singleElement()
        .returns(column, ImportProblem::column).returns(2L, ImportProblem::line)
        .satisfies(problem -> assertThat(problem.what()).contains(what));
  }

  @Test
  void lines_that_stand_twice_are_told() {
    assertThat(problems(FIRMS + FIRMS.lines().skip(1).findFirst().orElseThrow() + "\n", null)).containsExactly(
        "律师事务所4 统一社会信用代码 " + HEAD + " 名册或者本文件前面已有，请删去重复的一行",
        "律师事务所4 名称 湖南导入律师事务所 名册或者本文件前面已有同名的律师事务所，请核对");
    assertThat(problems(FIRMS, LAWYERS + LAWYERS.lines().skip(1).findFirst().orElseThrow() + "\n")).singleElement().asString()
        .contains("律师6 执业证号 14301201500000001");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '#', value = {"名称,名称|第一行的列名有重复", "甲,乙|第一行没有这一列",
      "名称,统一社会信用代码,组织形式,主管机关,住所,负责人,颁证日期|除第一行外没有内容"})
  void a_file_that_is_no_table_is_told_as_a_whole(String firms, String what) {
    assertThat(problems(firms + "\n", null)).isNotEmpty().allSatisfy(problem -> assertThat(problem).contains(what));
  }

  @Test
  void a_stray_quotation_mark_is_told() {
    assertThat(problems(FIRMS + "\"湖南\"某,1,2\n", null)).singleElement().asString().contains("引号或者分隔符有误");
  }

  @Test
  void what_was_exported_can_be_read_again() throws IOException {
    imports.apply(imports.check(FIRMS, LAWYERS, KEEPER).id(), KEEPER);
    StringWriter firms = new StringWriter();
    StringWriter lawyers = new StringWriter();
    export.firms(new Asked(DAY, List.of("430102", "430203"), false, "湖南导入", null), firms);
    export.lawyers(new Asked(DAY, List.of("430102", "430203"), false, "湖南导入", null), lawyers);
    database.update("delete from lawyer where licence like '143012015000000%' or licence like '143022015000000%'");
    database.update("delete from firm where licence in (?, ?)", BRANCH, HEAD);
    Checked again = imports.check(firms.toString(), lawyers.toString(), KEEPER);
    assertThat(again.problems()).isEmpty();
    assertThat(again).returns(2, Checked::firms).returns(3, Checked::lawyers).returns(Set.of(), Checked::unused);
  }

  @Test
  void a_spreadsheet_takes_no_number_and_no_name_for_a_formula() throws IOException {
    String lawyers = LAWYERS.lines().findFirst().orElseThrow() + "\n\"=HYPERLINK(\"\"x\"\")\",14301201500000005," + HEAD + ",,否,否,,,,\n";
    imports.apply(imports.check(FIRMS, lawyers, KEEPER).id(), KEEPER);
    StringWriter out = new StringWriter();
    export.lawyers(new Asked(DAY, List.of("430102"), false, "14301201500000005", null), out);
    assertThat(out.toString()).startsWith("\ufeff姓名,").contains("\"\t=HYPERLINK(\"\"x\"\")\",\"\t14301201500000005\",");
  }
}
