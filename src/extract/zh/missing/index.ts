/**
 * Figures stripped from a Chinese text: 就业率。 比例达% 增加学位约万个 新增名师工作室个. Out: number tokens without
 * digits where the figure should stand. Bold readings only where the article shows damage elsewhere.
 */
import { all } from '../../engine/matches';
import { digitless } from '../../engine/numerals';
import type { Frame, NumberToken } from '../../engine/tokens';
import type { MissingRule } from '../../pack';
import { unit } from '../units';
import { bare } from './bare';
import { masked } from './masked';
import { free, numeralBefore } from './slots';

export { damage, much } from './damage';
export { open } from './masked';

const share = { unit: '%', unitClass: 'share' } as const;

const nowhere: readonly number[] = [];

/** A sign more often in a sentence than this is no figure's: the rest is not looked at. */
const mostPlaces = 64;

/** Places of a word in the sentence that no number or time covers, not at its very start. */
function placesOf(f: Frame, word: string): readonly number[] {
  let k = f.words.indexOf(word);
  if (k < 0) return nowhere;
  const places: number[] = [];
  for (let n = 0; k >= 0 && n < mostPlaces; k = f.words.indexOf(word, k + word.length), n++) {
    if (k > 0 && free(f, f.start + k)) places.push(f.start + k);
  }
  return places;
}

/** 比例达%: the sign stands where its figure is gone; (%) and 单位：% only name a unit. */
const percent: MissingRule = {
  id: 'missing-percent',
  signs: '%',
  find: (f) =>
    placesOf(f, '%')
      .filter(
        (at) =>
          !/[(（〔xX×*_○]$|单位[:：] ?$/.test(f.view.slice(Math.max(0, at - 4), at)) &&
          !numeralBefore.test(f.view.slice(at - 2, at)),
      )
      .map((at) => digitless({ start: at, end: at + 1 }, { ...share, rule: 'missing-percent' })),
};

/** 提高个百分点: no figure stands before the unit. */
const points: MissingRule = {
  id: 'missing-points',
  signs: '点',
  find: (f) =>
    placesOf(f, '个百分点')
      .filter((at) => !numeralBefore.test(f.view.charAt(at - 1)) && !/[几多每]/.test(f.view.charAt(at - 1)))
      .map((at) =>
        digitless({ start: at, end: at + 4 }, { unit: '个百分点', unitClass: 'point', rule: 'missing-measure' }),
      ),
};

const scaledUnit =
  /(?<![\d.〇零一二两三四五六七八九十百千万亿数几上过半多近] {0,2})(?<![^结盈剩节]余)([余万亿])(?=[万亿]|元|个|人|名|平|吨|亩|户|所|家|次|件|辆|千瓦|公里|册|台|株|场|项|期|篇|条|处|份|间|座|套)/g;
const namesScale =
  /^(?:(?:以上|级|产业|企业|项目|工程|村|镇|大关|地区|GDP|gdp|国内|工业|产值|营收|人口|亩方|方|片)|人口|人计划|人大|户均)/;

const notMore = /[业剩富其残盈结节多有]/;

/** 万元地区生产总值, 每万人口, 亿元企业: the scale is part of a name. */
function isName(f: Frame, at: number, end: number): boolean {
  if (/[每(（〔、，,；;。：:\n] {0,2}$/.test(f.view.slice(Math.max(0, at - 3), at))) return true;
  return namesScale.test(f.view.slice(end, end + 4)) || namesScale.test(f.view.slice(at + 1, at + 5));
}

function scaledAt(f: Frame, at: number, sign: string): NumberToken | null {
  const read = unit(f.view, at, f.end);
  if (read === null || read.unit === null || at === f.start || !free(f, at)) return null;
  if (isName(f, at, read.end) || (sign === '余' && notMore.test(f.view.charAt(at - 1)))) return null;
  const { scale, inside, unitClass } = read;
  const about = { unit: read.unit, unitClass, rule: 'missing-scaled' };
  return digitless(
    { start: at, end: read.end },
    { ...about, ...(scale ? { scale } : {}), ...(inside ? { inside } : {}) },
  );
}

/** 约万个, 经费亿元, 余人次: scale and unit are left. */
const scaled: MissingRule = {
  id: 'missing-scaled',
  signs: '万亿余',
  find: (f) => all(scaledUnit, f.words).flatMap((hit) => scaledAt(f, f.start + hit.index, hit[1] ?? '') ?? []),
};

/** A measure word behind a gap; not the second half of a word that spaces stretch (姓 名, 老 人). */
const gap =
  /[一-龥)）](?<![老病工女男商本个亲路客别他盲农军主游证残党法姓书署命报笔第场派厕诊多几各每某这那层再首上下学章季]) {1,12}[人名所个次篇项分节](?=[,，。；;、]|$)/g;

/** 一本上线  人,二本上线  人。: a form with gaps to be filled in; one gap alone may be a stray space. */
const gaps: MissingRule = {
  id: 'missing-gap',
  signs: ' ',
  find: (f) => {
    const found = all(gap, f.words).map((hit) => f.start + hit.index + hit[0].length - 1);
    return found.length < 2
      ? []
      : found.flatMap((at) => {
          const read = free(f, at) ? unit(f.view, at, f.end) : null;
          return read === null || read.unit === null || read.end !== at + 1
            ? []
            : [
                digitless(
                  { start: at, end: at + 1 },
                  { unit: read.unit, unitClass: read.unitClass, rule: 'missing-gap' },
                ),
              ];
        });
  },
};

const area =
  /(?:[^每按位]面积|[一-龥]用[地房]|生均)(平方米)(?=[，,。；;])|(?<=[，,；;]共[有计]?)(人|名|所|个|元|平方米)(?=[，,。；;])/g;

/** 校舍总面积平方米，生均平方米；初一5个班，共人，: nothing else ends so. */
const ends: MissingRule = {
  id: 'missing-measure',
  signs: '米人名所个元',
  find: (f) =>
    all(area, f.words).flatMap((hit) => {
      const word = hit[1] ?? hit[2] ?? '';
      const at = f.start + hit.index + hit[0].length - word.length;
      const read = free(f, at) ? unit(f.view, at, f.end) : null;
      return read === null || read.unit === null || read.end !== at + word.length
        ? []
        : [
            digitless(
              { start: at, end: read.end },
              { unit: read.unit, unitClass: read.unitClass, rule: 'missing-measure' },
            ),
          ];
    }),
};

export const missing: readonly MissingRule[] = [masked, percent, scaled, points, gaps, ends, bare];
