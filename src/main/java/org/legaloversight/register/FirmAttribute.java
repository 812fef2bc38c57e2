package org.legaloversight.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What the licence of a firm tells of it and a decided case may change. Its name is what the journal calls it. */
enum FirmAttribute {
  NAME("名称", Firm::name, Firm::rename),
  ADDRESS("住所", Firm::address, Firm::relocate),
  HEAD("负责人", Firm::headName, Firm::headedBy),
  KIND("组织形式", firm -> firm.kind().name(), (firm, kind) -> firm.become(FirmKind.valueOf(kind)));

  private final String label;
  private final Function<Firm, String> value;
  private final BiConsumer<Firm, String> change;

  FirmAttribute(String label, Function<Firm, String> value, BiConsumer<Firm, String> change) {
    this.label = label;
    this.value = value;
    this.change = change;
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Enum::name).toList();
  }

  /** Empty for what the journal tells of other things. */
  static Optional<FirmAttribute> of(String what) {
    return Arrays.stream(values()).filter(each -> each.name().equals(what)).findFirst();
  }

  /** The Chinese word for it. */
  String label() {
    return label;
  }

  /** As the journal writes it. */
  String of(Firm firm) {
    return value.apply(firm);
  }

  void change(Firm firm, String to) {
    change.accept(firm, to);
  }

  /** A value of the journal as people name it. */
  String words(String text) {
    return this == KIND && text != null ? FirmKind.valueOf(text).label() : text;
  }
}
