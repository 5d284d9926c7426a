import type { Random } from '../../sim/random.ts';

/** The progress of a run, 0–100, when this part of its time, 0–1, is over; undefined is unknown. */
export type Shape = (part: number) => number | undefined;

/** Made up. How real servers count is known of a few scans only. */
export const SHAPES: Readonly<Record<string, (random: Random) => Shape>> = {
  even: (random) => byRates(Array.from({ length: 20 }, () => within(random, 0.85, 1.15))),
  slowing: (random) => {
    const fall = within(random, 1.5, 6);
    return byRates(Array.from({ length: 20 }, (_, n) => fall ** (1 - n / 19) * within(random, 0.8, 1.2)));
  },
  'speeding up': (random) => {
    const rise = within(random, 1.5, 6);
    return byRates(Array.from({ length: 20 }, (_, n) => rise ** (n / 19) * within(random, 0.8, 1.2)));
  },
  'plateau in the middle': (random) => {
    const from = within(random, 0.2, 0.6);
    const to = from + within(random, 0.15, 0.35);
    return byRates(Array.from({ length: 100 }, (_, n) => (n / 100 >= from && n / 100 < to ? 0 : 1)));
  },
  stages: (random) => {
    const weights = Array.from({ length: random.between(3, 5) }, () => within(random, 0.5, 1.5));
    const sum = weights.reduce((a, b) => a + b);
    const ends = weights.map((_, n) => weights.slice(0, n + 1).reduce((a, b) => a + b) / sum);
    return (part) => (100 * ends.filter((end) => end <= part).length) / weights.length;
  },
  bursts: (random) =>
    byRates(Array.from({ length: random.between(12, 40) }, () => (random.chance(0.4) ? 1 : 0.03))),
  'fast scan, then metadata': (random) => {
    const knee = within(random, 0.4, 0.6);
    const high = within(random, 0.6, 0.9);
    return byRates(
      Array.from({ length: 100 }, (_, n) => (n / 100 < knee ? high / knee : (1 - high) / (1 - knee))),
    );
  },
  'stuck near 99': (random) => {
    const from = within(random, 0.5, 0.9);
    return (part) => Math.min(99, (99 * part) / from);
  },
  wandering: (random) => {
    let rate = 1;
    return byRates(
      Array.from({ length: 40 }, () => {
        rate *= Math.exp(within(random, -0.4, 0.4));
        return rate;
      }),
    );
  },
  'files of all sizes': (random) =>
    byItems(Array.from({ length: random.between(8, 80) }, () => Math.exp(normal(random)))),
  'without a number': () => () => undefined,
};

/** Equal parts of the time, with these rates. */
function byRates(rates: readonly number[]): Shape {
  const sum = rates.reduce((a, b) => a + b);
  return (part) => {
    const place = Math.min(rates.length - 1, Math.floor(part * rates.length));
    const before = rates.slice(0, place).reduce((a, b) => a + b, 0);
    return (100 * (before + (rates[place] ?? 0) * (part * rates.length - place))) / sum;
  };
}

/** Equal parts of the progress, one after another, that take so long. */
function byItems(times: readonly number[]): Shape {
  const sum = times.reduce((a, b) => a + b);
  const ends = times.map((_, n) => times.slice(0, n + 1).reduce((a, b) => a + b) / sum);
  return (part) => (100 * ends.filter((end) => end <= part).length) / times.length;
}

export function within(random: Random, low: number, high: number): number {
  return low + random.roll() * (high - low);
}

/** Of the standard normal distribution. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.roll())) * Math.cos(2 * Math.PI * random.roll());
}
