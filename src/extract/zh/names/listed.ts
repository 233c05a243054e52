/**
 * What is shared out to things listed by name: 各镇产值分别为甲镇3亿元、乙镇2亿元. Each figure has its own thing, and all of
 * them the measure before 分别. In: a slot. Out: a reading, or null.
 */
import type { Span } from '../../../document';
import type { Piece } from '../../engine/frame';
import type { Frame } from '../../engine/tokens';
import type { NameRule } from '../../pack';
import { groupAt } from './group';
import { isTagged, lengthOf, spansOf, tidy, withoutTimes, wordsIn } from './phrase';
import { isPassing, plainly, reading } from './reading';
import { sidesOf } from './sides';
import type { Sides } from './sides';

/** So many figures of one list are looked back over. */
const most = 12;
const longest = 8;

const light = ['ge', 'le', 'about', 'level'] as const;

/** Only what is listed stands before the figure: no deed, no other word. */
function thingIn(f: Frame, pieces: readonly Piece[]): Span[] {
  const said = pieces.filter((piece) => !isTagged(piece, light) && piece.kind !== 'mark');
  const spans = said.length > 0 && said.every(({ kind }) => kind === 'words') ? tidy(f, spansOf(f, said)) : [];
  return lengthOf(spans) <= longest ? spans : [];
}

/** Where 分别为, 分别是 stands; 分别投入 is a deed of all. */
const zipAt = (f: Frame, left: readonly Piece[]): number =>
  left.findIndex(
    (piece, i) =>
      isTagged(piece, ['zip']) && (/[为是]$/.test(f.view.slice(piece.start, piece.end)) || isBe(f, left[i + 1])),
  );

const isBe = (f: Frame, piece: Piece | undefined): boolean =>
  piece !== undefined && isTagged(piece, ['level']) && /^达到?$/.test(f.view.slice(piece.start, piece.end));

/** The words before 分别为 of the list that the figure stands in; null where it stands in none. */
function sharedOut(f: Frame, at: number): readonly Piece[] | null {
  for (let i = at, n = 0; i >= 0 && n < most; n++) {
    const s = sidesOf(f, i);
    if (s === null) return null;
    const zip = zipAt(f, s.left);
    if (zip >= 0) return s.left.slice(0, zip);
    if (s.previous < 0 || !/[、和及与]/.test(f.view.slice(Math.max(0, s.start - 2), s.start + 1))) return null;
    i = s.previous;
  }
  return null;
}

const measured =
  /(?:[率分额]|[人户总金余天例次台件]数|[^质力]量|[产总价]值|面积|投资|投入|收入|支出|工资|利润|税收|占比|比[例重]|里程|增[速幅]|[降跌]幅|规模|床位|学位|编制|人员|教师|学生|库容|存栏|出栏|价格|[单均]价|标准|成本|[补资]助|补贴|资金|经费|预算)$/;

/** 各镇产值: each of them; not 校舍面积, a noun. */
const everyOne = /^(?:城乡(?=居民)|各(?:县[市区]|乡镇|[镇县区市州乡村校院所站厂](?![舍域场区系]))?)/;

/** What is measured of each, said before 分别: 三个镇的产值 → 产值; what only says which things they are is none. */
function measureIn(f: Frame, pieces: readonly Piece[]): Span[] {
  const spans = spansOf(f, withoutTimes(pieces, ['region']));
  const last = spans[spans.length - 1];
  if (last === undefined || !measured.test(wordsIn(f, spans))) return [];
  const words = f.view.slice(last.start, last.end);
  const of = words.lastIndexOf('的') + 1;
  const each = everyOne.exec(words.slice(of))?.[0].length ?? 0;
  return tidy(f, [{ start: last.start + of + (of > 0 ? 0 : each), end: last.end }]);
}

/** 各矿产量分别为甲矿3万吨, 学生分别为男生30人: which kind of things they are, each says. */
function withoutEcho(f: Frame, measure: Span[], thing: readonly Span[]): Span[] {
  const [first, ...rest] = measure;
  if (first === undefined || wordsIn(f, thing).slice(-1) === wordsIn(f, measure).slice(-1)) return [];
  const isEcho =
    wordsIn(f, thing).endsWith(f.view.charAt(first.start)) &&
    measured.exec(f.view.slice(first.start, first.end))?.index === 1;
  return tidy(f, [isEcho ? { start: first.start + 1, end: first.end } : first, ...rest]);
}

const grades = /(?:结果|等[级次])$/;
const counted = /^(?:[各两三四五六七八九十]|全[县市区镇])+[个类种级项家]?(?=.{2})/;

/** 三类企业分别为大型12家, 考评结果分别为优秀9人: a kind or a mark says nothing without what it is of. */
function aloneIn(f: Frame, before: readonly Piece[], thing: Span[]): Span[] {
  const said = spansOf(f, withoutTimes(before, ['region']));
  const [first, ...rest] = said;
  const words = wordsIn(f, said);
  if (first === undefined || words.length > longest) return thing;
  if (grades.test(words)) return [...said, ...thing];
  const count = counted.exec(words)?.[0].length ?? 0;
  return /[型级类性期]$/.test(wordsIn(f, thing))
    ? [...thing, ...tidy(f, [{ start: first.start + count, end: first.end }, ...rest])]
    : thing;
}

/** 增速分别为东区5%、西区8% */
const changeIn = (measure: string): { change?: 'increase' | 'decrease' } =>
  /增[速幅长]$/.test(measure) ? { change: 'increase' } : /[降跌]幅$/.test(measure) ? { change: 'decrease' } : {};

export const listed: NameRule = {
  id: 'name-zip',
  read: (_slot, f, at) => {
    const before = groupAt(f, at) === null ? sharedOut(f, at) : null;
    const s = before === null ? null : sidesOf(f, at);
    const thing = s === null ? [] : thingIn(f, s.left.slice(zipAt(f, s.left) + 1));
    if (before === null || s === null || lengthOf(thing) === 0) return null;
    const about = { ...plainly, passing: isPassing(f, s) };
    const measure = withoutEcho(f, measureIn(f, before), thing);
    if (measure.length === 0) return [reading(f, aloneIn(f, before, thing), about)];
    return [reading(f, [...thing, ...measure], about, { topic: measure }, changeIn(wordsIn(f, measure)))];
  },
};

/** 合格率：一车间98%，二车间97%: what is measured of each stands once, before the colon. */
export function rateOfLabel(f: Frame, s: Sides): Span[] | null {
  if (s.slot.unitClass !== 'share') return null;
  for (let i = s.at - 1, n = 0; i >= 0 && n < 24; i--, n++) {
    const token = f.tokens[i];
    if (token?.kind !== 'mark' || token.mark !== 'colon' || f.depth[i] !== f.depth[s.at]) continue;
    const [said, label] =
      /(?:^|[，,；;：:\s])(?:各(?:学校|乡镇|[县市]区|部门|单位|车间|年级|[校县市镇乡村班组科院所站厂店])的?)?((?!按)[^\d，,。；;：:、\s]{0,12}(?:率|占比|比[例重]|满意度))$/.exec(
        f.view.slice(Math.max(f.start, token.start - 24), token.start),
      ) ?? [];
    return said === undefined || label === undefined
      ? null
      : tidy(f, [{ start: token.start - label.length, end: token.start }]);
  }
  return null;
}

/** （中央：20万元、市级：5万元）: whose it is stands before a colon. */
export function labelBefore(f: Frame, at: number): Span[] {
  const [opener, colon] = [f.tokens[at - 2], f.tokens[at - 1]];
  if (colon?.kind !== 'mark' || colon.mark !== 'colon' || opener?.kind !== 'mark') return [];
  return opener.mark === 'open' || opener.mark === 'list' ? tidy(f, [{ start: opener.end, end: colon.start }]) : [];
}
