/**
 * Names of changes: 教育经费投入增幅, 财政收入同比增长, waste reduction. In: a name. Out: what changes and which way; null: the name is of a level.
 * A ledger's row has no other sign of it: a rate of growth and the rate itself are both in %.
 */
import type { Change } from './statement';

export interface ChangeName {
  readonly what: string;
  readonly change: Change;
}

const up = /(?:(?:同比|比上年|较上年)*(?:增长(?:率|幅度)?|增幅|增速|提高幅度|提升幅度|升幅|涨幅))$/;
const down = /(?:(?:同比|比上年|较上年)*(?:下降(?:率|幅度)?|降幅|降低幅度|降低率|压减幅度|减幅|跌幅))$/;
const rising = / (?:growth(?: rate)?|increase|rise)$/i;
const falling = / (?:reduction|decrease|fall|drop|decline)$/i;
const before = /^(?:(growth|increase|rise)|(?:reduction|decrease|fall|drop|decline)) (?:in|of) (?=\S)/i;

export function changeNamed(name: string): ChangeName | null {
  for (const [sign, change] of [
    [up, 'increase'],
    [down, 'decrease'],
    [rising, 'increase'],
    [falling, 'decrease'],
  ] as const) {
    const what = name.replace(sign, '');
    if (what !== name && what !== '') return { what, change };
  }
  const [said = '', grows] = before.exec(name) ?? [];
  return said === '' ? null : { what: name.slice(said.length), change: grows === undefined ? 'decrease' : 'increase' };
}
