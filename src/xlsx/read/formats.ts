/**
 * In: styles.xml. Out: the number format of each cell style, and what kind of value it shows.
 * That a number is a date stands nowhere but in its format; besides the usual codes there are those that
 * Chinese, Japanese and Korean Excel keep under numbers without a code in the file (27–36, 50–58).
 */
import { child, childrenOf } from './markup';
import type { Element } from './markup';
import type { NumberFormat } from './workbook-types';

export const general: NumberFormat = { code: 'General', kind: 'general' };

const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '¥#,##0',
  6: '¥#,##0',
  7: '¥#,##0.00',
  8: '¥#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '¥#,##0',
  43: '#,##0.00',
  44: '¥#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Number formats by index of the cell style (`s`). */
export function formatsOf(root: Element | null): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  for (const stated of childrenOf(child(root ?? undefined, 'numFmts'), 'numFmt')) {
    codes.set(Number(stated.attributes['numFmtId']), stated.attributes['formatCode'] ?? 'General');
  }
  const known = new Map<number, NumberFormat>();
  const formatOf = (id: number): NumberFormat => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const code = codes.get(id) ?? BUILT_IN[id] ?? 'General';
    const made = /^(general|g\/通用格式)$/i.test(code) ? general : { code, kind: formatKind(code) };
    known.set(id, made);
    return made;
  };
  return childrenOf(child(root ?? undefined, 'cellXfs'), 'xf').map((xf) =>
    formatOf(Number(xf.attributes['numFmtId'] ?? 0)),
  );
}

/** What a format code shows; only its first section counts, quoted words and [colours] do not. */
export function formatKind(code: string): NumberFormat['kind'] {
  const section = firstSection(code);
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return 'duration';
  const bare = section.replace(/\[[^\]]*\]/g, '').replace(/general/gi, '');
  const day = /[yde]|a{3}|m(?=.*[yd])/i.test(bare.replace(/e[+-]/gi, ''));
  const clock = /[hs]|am\/pm|上午/i.test(bare);
  if (day) return clock ? 'datetime' : 'date';
  if (clock) return 'time';
  if (/m/i.test(bare)) return 'date';
  if (/%/.test(bare)) return 'percent';
  if (/@/.test(bare)) return 'text';
  return /[0#?]/.test(bare) ? 'number' : 'general';
}

/** The first section without quoted words, escaped and spacing characters. */
function firstSection(code: string): string {
  let made = '';
  for (let at = 0; at < code.length; at += 1) {
    const sign = code.charAt(at);
    if (sign === ';') break;
    if (sign === '"') {
      const end = code.indexOf('"', at + 1);
      at = end < 0 ? code.length : end;
    } else if (sign === '\\' || sign === '_' || sign === '*') at += 1;
    else made += sign;
  }
  return made;
}
