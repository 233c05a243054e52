/**
 * Figures that a sign stands for: x名, xx%, ___项, **篇; in a table's cell also a word: 待定, TBC. Out: number tokens without
 * digits over the sign and its unit.
 */
import type { Span } from '../../../document';
import { all } from '../../engine/matches';
import { digitless } from '../../engine/numerals';
import type { Frame, NumberToken } from '../../engine/tokens';
import type { MissingRule } from '../../pack';
import { unit } from '../units';
import { free } from './slots';

const mask =
  /(?<![A-Za-z\dxX×*_○〇])(?:[xX×○]{1,6}|[*_]{2,8}|(?<=[一-龥])_(?=[一-龥%])|(?<=[一-龥])\[[xX×]{1,3}\]|\( {0,6}\)(?![年月日天周]))(?= ?[余多]?[万亿]?[一-龥%‰]|[，,。；;])/g;

/** xx人民, x所属, xx县: the name of a place or a word, no unit. */
const noUnit =
  /^(?:班|人[民大社才事口员]|名[师校](?![生长级德资])|次全|课[题程]|台阶|所[有属在]|项目|家[庭长]|个[人体]|[县市省区镇乡村号月日年届级大部]|期间|条例)/;

function maskedAt(f: Frame, at: number, size: number): NumberToken | null {
  const stop = at + size + (f.view.charAt(at + size) === ' ' ? 1 : 0);
  if (!free(f, at) || noUnit.test(f.view.slice(stop, stop + 3))) return null;
  const read = unit(f.view, stop, f.end);
  // 巩固率（  ），: a form to fill in.
  if (read === null && /[率占比例]\($/.test(f.view.slice(at - 1, at + 1)))
    return digitless({ start: at, end: stop }, { rule: 'missing-placeholder' });
  if (read === null || read.unit === null) return null;
  const { unitClass, scale, inside } = read;
  const about = { unit: read.unit, unitClass, rule: 'missing-placeholder' };
  const more = { ...(scale ? { scale } : {}), ...(inside ? { inside } : {}) };
  return digitless({ start: at, end: read.end }, { ...about, ...more });
}

export const masked: MissingRule = {
  id: 'missing-placeholder',
  signs: 'xX×*_○)',
  find: (f) => all(mask, f.words).flatMap((hit) => maskedAt(f, f.start + hit.index, hit[0].length) ?? []),
};

const toCome = /^(?:[暂尚]?[待未][补填定核明确下测批公].{0,2}|tb[acd]|[x×○*_?]{1,8}%?)(?:$|[ (,;])/i;

/** A cell that says its figure is to come: 待补, 待定（见通知）, XX%. */
export function open(view: string, { start, end }: Span): NumberToken | null {
  const words = view.slice(start, end);
  const share = words.includes('%') ? ({ unit: '%', unitClass: 'share' } as const) : {};
  return toCome.test(words) ? digitless({ start, end }, { ...share, rule: 'missing-placeholder' }) : null;
}
