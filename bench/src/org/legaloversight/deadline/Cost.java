package org.legaloversight.deadline;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What some work took.
 *
 * @param nanos by the wall clock
 * @param busy nanoseconds of them in which its thread was at work, and not waiting for the database or another program
 * @param bytes allocated by its thread, most of it garbage at once
 * @param trips to the database and back
 */
record Cost(long nanos, long busy, long bytes, long trips) {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double BYTES_PER_KILO = 1024;

  static Cost of(RoundTrips trips, Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Cost before = now(trips, threads);
    work.run();
    Cost after = now(trips, threads);
    return new Cost(after.nanos - before.nanos, after.busy - before.busy, after.bytes - before.bytes, after.trips - before.trips);
  }

  private static Cost now(RoundTrips trips, ThreadMXBean threads) {
    return new Cost(System.nanoTime(), threads.getCurrentThreadCpuTime(), threads.getCurrentThreadAllocatedBytes(), trips.made());
  }

  double millis() {
    return nanos / NANOS_PER_MILLI;
  }

  double millisPer(int pieces) {
    return millis() / pieces;
  }

  /** In a line, for so many pieces of work. */
  String per(int pieces, String piece) {
    return "%8.2f s  %7.3f ms (%.3f busy)  %6.1f kB  %6.2f round trips a %s".formatted(millis() / 1000, millisPer(pieces),
        busy / NANOS_PER_MILLI / pieces, bytes / BYTES_PER_KILO / pieces, (double) trips / pieces, piece);
  }
}
