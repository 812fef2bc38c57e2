package org.legaloversight.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two people who do the same at the same moment. */
public final class Together {

  private Together() {}

  /** What each of the two got: a value, or the exception. */
  public static List<Object> twice(Callable<?> work) throws InterruptedException {
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<Object> person = () -> {
      start.await();
      try {
        return work.call();
      } catch (RuntimeException refused) {
        return refused;
      }
    };
    var pool = Executors.newFixedThreadPool(2);
    try {
      return pool.invokeAll(List.of(person, person)).stream().map(Together::value).toList();
    } finally {
      pool.shutdown();
    }
  }

  private static Object value(Future<Object> done) {
    try {
      return done.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
