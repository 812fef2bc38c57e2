package org.legaloversight.deadline.machine;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Queue;
import org.springframework.scheduling.TaskScheduler;

/** What a node means to do soon, kept until the machine lets it: nothing happens at the same time as a move. */
final class Errands {

  private final Queue<Runnable> waiting = new ArrayDeque<>();

  /** A scheduler that only takes down what it is given. */
  TaskScheduler scheduler() {
    return (TaskScheduler) Proxy.newProxyInstance(Errands.class.getClassLoader(), new Class<?>[] {TaskScheduler.class}, (self, method, given) -> {
      if (method.getName().equals("schedule") && given[1] instanceof java.time.Instant) {
        waiting.add((Runnable) given[0]);
      }
      return method.getName().equals("hashCode") ? (Object) System.identityHashCode(self)
          : method.getName().equals("equals") ? (Object) (self == given[0]) : null;
    });
  }

  void run() {
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }

  /** As when the node dies before. */
  void drop() {
    waiting.clear();
  }
}
