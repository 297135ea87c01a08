// At how many scattered 4 KiB pages does in place need more extra memory than two stores?
import { asScenario, cost, GiB, KiB, MiB } from '../../shared/page/api.ts';

for (const count of [1, 8, 64, 512]) {
  const ranges = Array.from({ length: count }, (_, i) => ({ off: i * 2 * MiB + 12 * KiB, len: 4 * KiB }));
  const { inPlace, twoStore } = cost(asScenario({ W: GiB, G: 2 * MiB, ranges }));
  console.log(
    `${count} pages: in place ${(inPlace.peakBytes - GiB) / KiB} KiB, two stores ${(twoStore.peakBytes - GiB) / KiB} KiB`,
  );
}
