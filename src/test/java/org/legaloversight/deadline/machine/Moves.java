package org.legaloversight.deadline.machine;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All moves there are, drawn by their weight. */
final class Moves {

  private static final int DETAILS = 1 << 20;
  private static final List<Move> DRAWN = Stream.<Move[]>of(OfficersMove.values(), LedgersMove.values(), CasesMove.values(),
      PlatformsMove.values(), AdministratorsMove.values()).flatMap(Stream::of)
      .flatMap(move -> IntStream.range(0, move.weight()).mapToObj(each -> move)).toList();

  private Moves() {}

  /** The same for the same seed. */
  static List<Step> of(long seed, int length) {
    Random random = new Random(seed);
    return Stream.generate(() -> new Step(DRAWN.get(random.nextInt(DRAWN.size())), random.nextInt(World.SLOTS), random.nextInt(DETAILS)))
        .limit(length).toList();
  }
}
