package org.legaloversight.archive.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceManager;
import org.legaloversight.Refusal;

/**
 * The one place through which the engine deletes the history of process instances, whoever asks: the REST interface, a batch of Cockpit,
 * the Java API, its clean-up, or the deletion of a process definition or deployment with all that ran on it.
 */
public class KeptHistory extends HistoricProcessInstanceManager {

  private final Consumer<List<String>> refuseKept;

  KeptHistory(Consumer<List<String>> refuseKept) {
    this.refuseKept = refuseKept;
  }

  @Override
  public void deleteHistoricProcessInstanceByIds(List<String> instances) {
    refuseKept.accept(instances);
    super.deleteHistoricProcessInstanceByIds(instances);
  }

  @Override
  public Map<Class<? extends DbEntity>, DbOperation> deleteHistoricProcessInstancesByRemovalTime(Date removalTime, int minuteFrom,
      int minuteTo, int batchSize) {
    throw new Refusal("办案痕迹只按案卷的保管期限清除，不按流程引擎的清除时间。");
  }
}
