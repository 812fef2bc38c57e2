package org.legaloversight.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.casework.Timeline;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Refusals;
import org.legaloversight.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class EvidenceShelfTest {

  private static final String OFFICER = "officer430102";

  @Autowired EvidenceIntake intake;
  @Autowired EvidenceShelf shelf;
  @Autowired EvidenceEntry entry;
  @Autowired EvidenceRows rows;
  @Autowired BlobStore blobs;
  @Autowired Standings standings;
  @Autowired CaseFiles files;
  @Autowired Timeline timeline;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Refusals refusals;
  @Autowired MovableClock clock;

  Handed handed;

  @BeforeEach
  void a_case() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    handed = new Handed(files, intake);
  }

  private List<EvidenceItem> seenBy(String desk) {
    return shelf.seenBy(standings.of(Handed.at(desk), handed.number));
  }

  private List<Integer> lying(String desk) {
    return seenBy(desk).stream().filter(EvidenceItem::current).sorted(Comparator.comparing(EvidenceItem::position)).map(EvidenceItem::ordinal).toList();
  }

  private List<RecordedEvent> told() {
    return timeline.of(handed.number).stream().filter(event -> event.kind().name().equals("EVIDENCE")).toList();
  }

  @Test
  void what_is_handed_in_is_kept_with_who_when_and_its_hash_and_told_in_the_timeline() {
    int ordinal = handed.by(OFFICER, "情况说明.txt", Samples.text("abc"), null);
    EvidenceItem item = shelf.item(Handed.at(OFFICER), handed.number, ordinal);
    assertThat(item.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(item).extracting(EvidenceItem::bytes, EvidenceItem::mediaType, EvidenceItem::side, EvidenceItem::desk, EvidenceItem::uploadedBy,
        EvidenceItem::at).containsExactly(3L, "text/plain", Side.BUREAU, OFFICER, OFFICER, clock.instant());
    assertThat(told()).singleElement().satisfies(event -> {
      assertThat(event.text()).isEqualTo("上传第1号材料“情况说明.txt”");
      assertThat(event.fields()).contains(item.sha256());
      assertThat(event.actor()).isEqualTo(OFFICER);
    });
    assertThat(timeline.firstBrokenLink(handed.number)).isEmpty();
  }

  @Test
  void a_new_version_takes_the_place_and_the_description_of_the_old_one_which_stays() {
    handed.by(OFFICER, "一.txt");
    int first = handed.by(OFFICER, "二.txt");
    handed.by(OFFICER, "三.txt");
    shelf.describe(Handed.at(OFFICER), handed.number, first, "现场情况");
    int second = handed.by("head430102", "二（修正）.txt", Handed.something(), first);
    int third = handed.by("officer430100", "二（定稿）.txt", Handed.something(), second);
    assertThat(lying(OFFICER)).containsExactly(1, third, 3);
    assertThat(seenBy(OFFICER)).filteredOn(item -> !item.current()).extracting(EvidenceItem::ordinal).containsExactly(first, second);
    assertThat(shelf.item(Handed.at(OFFICER), handed.number, third)).extracting(EvidenceItem::supersedes, EvidenceItem::description)
        .containsExactly(second, "现场情况");
    assertThat(told()).last().satisfies(event -> assertThat(event.text()).isEqualTo("以第5号材料“二（定稿）.txt”替换第4号材料“二（修正）.txt”"));
    refused("已被新版本替换", () -> handed.by(OFFICER, "四.txt", Handed.something(), first));
    refused("已被新版本替换", () -> shelf.describe(Handed.at(OFFICER), handed.number, first, "旧"));
  }

  @Test
  void two_people_who_replace_the_same_version_at_once_do_not_both_succeed() throws InterruptedException {
    int first = handed.by(OFFICER, "一.txt");
    List<Object> got = Together.twice(() -> handed.by(OFFICER, "新.txt", Handed.something(), first));
    assertThat(got).filteredOn(Integer.class::isInstance).hasSize(1);
    assertThat(got).filteredOn(Refusal.class::isInstance).hasSize(1);
    assertThat(lying(OFFICER)).containsExactly(2);
  }

  @Test
  void files_change_places_with_their_neighbours_of_the_same_side() {
    handed.by(OFFICER, "一.txt");
    handed.by("firm" + handed.firm, "所.txt");
    handed.by(OFFICER, "三.txt");
    shelf.move(Handed.at(OFFICER), handed.number, 3, true);
    assertThat(lying(OFFICER)).containsExactly(3, 2, 1);
    shelf.move(Handed.at(OFFICER), handed.number, 3, true);
    shelf.move(Handed.at(OFFICER), handed.number, 1, false);
    assertThat(lying(OFFICER)).containsExactly(3, 2, 1);
    shelf.move(Handed.at(OFFICER), handed.number, 3, false);
    assertThat(lying(OFFICER)).containsExactly(1, 2, 3);
    assertThat(told()).hasSize(5).last().satisfies(event -> assertThat(event.text()).isEqualTo("把第3号材料“三.txt”移到第1号材料“一.txt”之后"));
  }

  @Test
  void a_description_is_one_line_of_at_most_500_characters_and_saving_it_unchanged_tells_nothing() {
    int ordinal = handed.by(OFFICER, "一.txt");
    shelf.describe(Handed.at(OFFICER), handed.number, ordinal, " 第一行\r\n第二行\u202e ");
    shelf.describe(Handed.at(OFFICER), handed.number, ordinal, "第一行 第二行");
    assertThat(shelf.item(Handed.at(OFFICER), handed.number, ordinal).description()).isEqualTo("第一行 第二行");
    assertThat(told()).hasSize(2).last().satisfies(event -> assertThat(event.text()).isEqualTo("说明第1号材料“一.txt”：第一行 第二行"));
    refused("500", () -> shelf.describe(Handed.at(OFFICER), handed.number, ordinal, "长".repeat(501)));
    shelf.describe(Handed.at(OFFICER), handed.number, ordinal, "");
    assertThat(told()).last().satisfies(event -> assertThat(event.text()).isEqualTo("删去第1号材料“一.txt”的说明"));
  }

  @ParameterizedTest
  @CsvSource({"officer430102, 1 2 3 4", "head430102, 1 2 3 4", "supervisor430102, 1 2 3 4", "officer430100, 1 2 3 4", "supervisor430000, 1 2 3 4",
      "firm, 3", "bar430100, 4"})
  void a_bureau_sees_everything_and_the_others_what_they_handed_in(String desk, String seen) {
    handed.by(OFFICER, "一.txt");
    handed.by("head430100", "二.txt");
    handed.by("firm" + handed.firm, "三.txt");
    handed.by("bar430100", "四.txt");
    assertThat(seenBy(desk.equals("firm") ? desk + handed.firm : desk)).extracting(item -> String.valueOf(item.ordinal()))
        .containsExactly(seen.split(" "));
  }

  @Test
  void only_the_side_that_handed_it_in_changes_a_file() {
    handed.by(OFFICER, "一.txt");
    int theirs = handed.by("firm" + handed.firm, "二.txt");
    refused("只能由提交方调整", () -> shelf.describe(Handed.at(OFFICER), handed.number, theirs, "x"));
    refused("只能由提交方调整", () -> shelf.move(Handed.at(OFFICER), handed.number, theirs, true));
    refused("只能由提交方调整", () -> handed.by(OFFICER, "三.txt", Handed.something(), theirs));
    for (String other : List.of("firm" + handed.firm, "bar430100")) {
      refused("没有第1号材料", () -> shelf.describe(Handed.at(other), handed.number, 1, "x"));
      refused("没有第1号材料", () -> handed.by(other, "三.txt", Handed.something(), 1));
    }
    assertThat(refusals.of(() -> shelf.move(Handed.at(OFFICER), handed.number, 99, true))).isEqualTo("本案没有第99号材料，请返回证据材料重新选择。");
  }

  @Test
  void whoever_only_watches_hands_nothing_in() {
    refused("不能上传", () -> handed.by("supervisor430102", "一.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer430103", "head430200", "supervisor430200", "bar430200", "bar430000", "firm31430000MD0000000X", "modelers"})
  void to_everybody_else_the_case_does_not_exist(String desk) {
    int ordinal = handed.by(OFFICER, "一.txt");
    refused("没有案号为", () -> handed.by(desk, "二.txt"));
    refused("没有案号为", () -> shelf.item(Handed.at(desk), handed.number, ordinal));
    refused("没有案号为", () -> shelf.describe(Handed.at(desk), handed.number, ordinal, "x"));
    refused("没有案号为", () -> shelf.move(Handed.at(desk), handed.number, ordinal, true));
  }

  @Test
  void a_closed_case_takes_nothing_more_and_shows_what_it_has() {
    int ordinal = handed.by(OFFICER, "一.txt");
    files.close(handed.number, "整改合格");
    refused("已结案", () -> handed.by(OFFICER, "二.txt"));
    refused("已结案", () -> handed.by(OFFICER, "二.txt", Handed.something(), ordinal));
    refused("已结案", () -> shelf.describe(Handed.at(OFFICER), handed.number, ordinal, "x"));
    refused("已结案", () -> shelf.move(Handed.at(OFFICER), handed.number, ordinal, true));
    assertThat(lying(OFFICER)).containsExactly(ordinal);
  }

  @Test
  void the_same_content_is_kept_once_and_lies_in_a_case_once_for_each_side() {
    byte[] content = Handed.something();
    Handed other = new Handed(files, intake);
    handed.by(OFFICER, "一.txt", content, null);
    other.by(OFFICER, "别案.txt", content, null);
    handed.by("firm" + handed.firm, "本所.txt", content, null);
    refused("内容相同的文件已在本案中（第1号材料“一.txt”）", () -> handed.by(OFFICER, "又一.txt", content, null));
    assertThat(jdbc.sql("select count(distinct sha256) from evidence where case_number in (?, ?)").params(handed.number, other.number)
        .query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void the_same_content_handed_in_twice_at_once_lies_there_once() throws InterruptedException {
    byte[] content = Handed.something();
    List<Object> got = Together.twice(() -> handed.by(OFFICER, "一.txt", content, null));
    assertThat(got).filteredOn(Integer.class::isInstance).hasSize(1);
    assertThat(got).filteredOn(Refusal.class::isInstance).hasSize(1);
    assertThat(lying(OFFICER)).hasSize(1);
  }

  @Test
  void a_transaction_rolled_back_leaves_no_row_and_no_event() {
    StagedFile file = new StagedFile(java.nio.file.Path.of("none"), sha256(handed.by(OFFICER, "一.txt")), 1);
    Handed other = new Handed(files, intake);
    FileKind kind = new FileKind("文本文件", "text/plain", List.of("txt"), List.of());
    transaction.executeWithoutResult(status -> {
      entry.enter(Handed.at(OFFICER), other.number, null, FileName.of("二.txt"), kind, file);
      status.setRollbackOnly();
    });
    assertThat(rows.of(other.number)).isEmpty();
    assertThat(timeline.of(other.number)).hasSize(1);
    assertThat(timeline.firstBrokenLink(other.number)).isEmpty();
  }

  @Test
  void what_the_store_does_not_hold_is_not_entered() {
    StagedFile file = new StagedFile(java.nio.file.Path.of("none"), "0".repeat(64), 1);
    FileKind kind = new FileKind("文本文件", "text/plain", List.of("txt"), List.of());
    refused("请重新上传", () -> entry.enter(Handed.at(OFFICER), handed.number, null, FileName.of("二.txt"), kind, file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"update evidence set file_name = 'x'", "delete from evidence", "delete from evidence_shelf"})
  void no_row_is_changed_or_deleted(String sql) {
    handed.by(OFFICER, "一.txt");
    assertThatThrownBy(() -> jdbc.sql(sql + " where case_number = ?").param(handed.number).update()).hasMessageContaining("append-only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evidence", "evidence_shelf"})
  void no_table_is_emptied(String table) {
    assertThatThrownBy(() -> jdbc.sql("truncate table " + table + " cascade").update()).hasMessageContaining("append-only");
  }

  private String sha256(int ordinal) {
    return rows.find(handed.number, ordinal).orElseThrow().sha256();
  }

  private void refused(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
    assertThat(refusals.of(attempt)).contains(why);
  }

  @Test
  void the_bureau_that_the_case_concerns_too_sees_everything_and_keeps_its_own() {
    int ours = handed.by(OFFICER, "笔录.txt");
    int firms = handed.by("firm" + handed.firm, "所.txt");
    files.concern(handed.number, "430681");
    int theirs = handed.by("officer430681", "执业证明.txt");
    assertThat(shelf.item(Handed.at(OFFICER), handed.number, theirs)).extracting(EvidenceItem::side, EvidenceItem::desk)
        .containsExactly(Side.CONCERNED, "officer430681");
    assertThat(seenBy("officer430681")).hasSize(3);
    assertThat(seenBy("supervisor430600")).hasSize(3);
    assertThat(seenBy("firm" + handed.firm)).extracting(EvidenceItem::ordinal).containsExactly(firms);
    int better = handed.by("head430600", "执业证明（补充）.txt", Handed.something(), theirs);
    assertThat(lying(OFFICER)).containsExactly(ours, firms, better);
    refused("涉及的司法局提交的，只能由提交方调整", () -> shelf.describe(Handed.at(OFFICER), handed.number, better, "我的"));
    refused("主管机关收集的，只能由提交方调整", () -> shelf.describe(Handed.at("officer430681"), handed.number, ours, "我的"));
    refused("由承办人或负责人办理", () -> handed.by("supervisor430681", "旁观.txt"));
    refused("没有案号为", () -> handed.by("officer430682", "外县.txt"));
  }
}
