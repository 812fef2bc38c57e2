package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"湘430102整〔2026〕3号", "湘430102整[2026]3号", "湘430102整(2026)3号", "湘430102整【2026】3号", "湘430102整（2026）3号",
      "湘４３０１０２整［２０２６］３号", " 湘430102 整 〔2026〕 3 号\n", "湘430102整〔2026〕3号\u200b", "湘430102整{2026}3号", "湘430102整﹝2026﹞3号"})
  void a_case_number_reads_the_same_however_it_is_typed(String typed) {
    assertThat(CaseNumber.typed(typed)).isEqualTo("湘430102整〔2026〕3号");
  }
}
