package org.legaloversight.licensing;

import java.util.List;
import java.util.stream.Collectors;
import org.legaloversight.Refusal;
import org.springframework.stereotype.Component;

/** What an officer ticks: the papers that are there, and the conditions that the register cannot know. */
@Component
class Checklists {

  private final LicenceMatters matters;
  private final Materials materials;

  Checklists(LicenceMatters matters, Materials materials) {
    this.matters = matters;
    this.materials = materials;
  }

  List<Material> materials(LicenceApplication application) {
    return materials.of(application.matter(), matters.of(application).variants(matters.filed(application)));
  }

  /**
   * What is not ticked.
   *
   * @throws Refusal when something is ticked that was not asked for
   */
  List<Material> missing(LicenceApplication application, List<String> ticked) {
    List<Material> all = materials(application);
    refuseUnknown(ticked, all.stream().map(Material::item).toList(), "申请材料");
    return all.stream().filter(each -> !ticked.contains(each.item())).toList();
  }

  /**
   * @param remedy what to do instead, as it follows 材料齐全的请逐项勾选后
   * @throws Refusal naming what is missing
   */
  static void refuseMissing(List<Material> missing, String remedy) {
    if (!missing.isEmpty()) {
      throw new Refusal("下列材料未勾选：" + missing.stream().map(Material::name).collect(Collectors.joining("、")) + "。材料齐全的请逐项勾选后" + remedy);
    }
  }

  /** @throws Refusal when something is ticked that is not the officer's to answer */
  List<String> verified(List<Condition> conditions, List<String> ticked) {
    refuseUnknown(ticked, conditions.stream().filter(Condition::forTheOfficer).map(each -> each.rule().name()).toList(), "核实的条件");
    return ticked;
  }

  /** @throws Refusal when something is ticked that nobody was asked about */
  private static void refuseUnknown(List<String> ticked, List<String> known, String what) {
    ticked.stream().filter(each -> !known.contains(each)).findFirst().ifPresent(unknown -> {
      throw new Refusal(what + "中没有“" + unknown + "”一项，请刷新页面后重新勾选。");
    });
  }

  /** @throws Refusal naming what is the officer's to answer and is not ticked */
  static void refuseUnverified(List<Condition> conditions, List<String> verified, String what) {
    List<Condition> open = conditions.stream().filter(each -> each.forTheOfficer() && !verified.contains(each.rule().name())).toList();
    if (!open.isEmpty()) {
      throw new Refusal("下列条件尚未核实，" + what + "：" + open.stream().map(each -> each.rule().title()).collect(Collectors.joining("、"))
          + "。核实符合的请勾选。");
    }
  }
}
