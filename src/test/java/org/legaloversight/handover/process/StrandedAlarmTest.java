package org.legaloversight.handover.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.legaloversight.handover.AtABureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StrandedAlarmTest extends AtABureau {

  @Autowired StrandedAlarm alarm;

  @Test
  void it_names_the_task_that_nobody_can_do_and_is_silent_of_the_others(CapturedOutput log) {
    String manned = served();
    String wang = person("wang", "王晓岚", OFFICER);
    String taken = served();
    claim(wang, service(taken));
    assertThat(alarm.check()).extracting(each -> each.task().caseNumber()).doesNotContain(taken, manned);
    colleagues.leave(wang, OFFICER);
    assertThat(alarm.check()).extracting(each -> each.task().caseNumber()).contains(taken, manned);
    assertThat(log).contains("ALARM: nobody can do task " + service(taken));
  }
}
