/** How alike two names of indicators are for matching, 0…1: the same; one within the other, by how much of it; else the pairs they share. */
import { nameLikeness, normalName } from './names';

const within = 0.9;
const shortest = 3;

export function likeness(a: string, b: string): number {
  const x = normalName(a);
  const y = normalName(b);
  if (x === '' || y === '') return 0;
  if (x === y) return 1;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  const contained =
    short.length >= shortest && long.includes(short) ? within * (0.6 + (0.4 * short.length) / long.length) : 0;
  return Math.max(contained, nameLikeness(a, b));
}
