/** How work grows with what it is done on: what a test may say of speed on a machine that does other things beside. */

/** Processor time in milliseconds, which a busy machine stretches less than the clock's; the best of some. */
function cost(act: () => void, tries: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i++) {
    const before = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const LONGEST = 256_000;
const MEASURABLE = 4;

/**
 * How many times as long four times the text takes: 4 where the work is linear, 16 where it is quadratic. The text is lengthened
 * until the time can be measured; where it cannot be even then, the work is linear and quick.
 */
export function growth(once: string, act: (text: string) => unknown): number {
  const textOf = (length: number) => once.repeat(Math.ceil(length / once.length)).slice(0, length);
  for (let length = 4_000; length <= LONGEST; length *= 4) {
    const [short, long] = [textOf(length), textOf(length * 4)];
    const one = cost(() => void act(short), 2);
    if (one < MEASURABLE) continue;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 4 && least > MOST; i++)
      least = Math.min(least, cost(() => void act(long), 1) / cost(() => void act(short), 2));
    return least;
  }
  return 1;
}
/** More than this is no longer in proportion; the measuring of short times is worth a factor of two. */
export const MOST = 9;
