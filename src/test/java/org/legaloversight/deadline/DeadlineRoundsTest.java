package org.legaloversight.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DeadlineRoundsTest {

  /** Deadlines 1 to 1000, of which some cannot be counted. */
  private static final class Ledger extends Reprojection {

    private final Set<Long> broken;
    private final Set<Long> counted = new HashSet<>();
    private final List<Integer> batches = new ArrayList<>();

    Ledger(Long... broken) {
      super(null, null, null, null);
      this.broken = Set.of(broken);
    }

    @Override
    public OptionalLong recount(long after, int most) {
      List<Long> batch = outdated(after).limit(most).boxed().toList();
      batches.add(most);
      if (batch.stream().anyMatch(broken::contains)) {
        throw new IllegalStateException("One of " + batch);
      }
      counted.addAll(batch);
      return batch.stream().mapToLong(Long::longValue).max();
    }

    @Override
    public OptionalLong next(long after) {
      return outdated(after).findFirst();
    }

    private LongStream outdated(long after) {
      return LongStream.rangeClosed(after + 1, 1000).filter(id -> !counted.contains(id));
    }
  }

  private static Ledger recounted(Long... broken) {
    Ledger ledger = new Ledger(broken);
    new DeadlineRounds(ledger, null, null, null).recount();
    return ledger;
  }

  @Test
  void all_are_counted_in_batches() {
    assertThat(recounted().batches).containsExactly(200, 200, 200, 200, 200, 200); // the last finds nothing
  }

  @Test
  void one_that_cannot_be_counted_holds_up_no_other() {
    Ledger ledger = recounted(250L);
    assertThat(ledger.counted).hasSize(999).doesNotContain(250L);
  }

  @Test
  void only_the_batch_that_failed_is_counted_one_by_one() {
    List<Integer> batches = recounted(250L).batches;
    assertThat(batches.subList(0, 2)).containsExactly(200, 200); // the second fails
    assertThat(batches.subList(2, 202)).containsOnly(1);
    assertThat(batches.subList(202, batches.size())).containsExactly(200, 200, 200, 200);
  }

  @Test
  void a_failure_at_each_end_of_a_batch_and_of_the_ledger_leaves_out_no_other() {
    assertThat(recounted(1L, 200L, 201L, 1000L).counted).hasSize(996).doesNotContain(1L, 200L, 201L, 1000L);
  }
}
