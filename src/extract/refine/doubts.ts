/**
 * Reasons to look, from a fixed table, and the band they put a statement in: sure (ticked together), look (a glance),
 * doubtful (one by one). In: statements as read. Out: doubts, confidence and band are set.
 */
import type { Band, Doubt, Statement } from '../../plan';
import type { Draft } from './draft';

interface DoubtRule {
  readonly code: string;
  /** How much of the confidence is lost. */
  readonly cost: number;
  readonly fires: (s: Statement) => boolean;
  /** It costs, but a person is not told: the matter is plain, or another doubt says it. */
  readonly untold?: (s: Statement) => boolean;
}

const percentOver = (s: Statement): boolean =>
  s.unit.value === '%' &&
  s.change.value === null &&
  (s.value.value ?? 0) > 100 &&
  !/完成|达成|增|completion/i.test(s.name.value);

/** Order is the order shown. */
export const doubtRules: readonly DoubtRule[] = [
  { code: 'missing', cost: 0.5, fires: (s) => s.missing },
  { code: 'kind-unsure', cost: 0.4, fires: (s) => s.kind.rule === 'kind-default' || s.kind.rule === 'kind-soft' },
  {
    code: 'kind-from-title',
    cost: 0.1,
    fires: (s) => s.kind.rule === 'kind-mode-title' || s.kind.rule === 'kind-mode-body',
    // What stands in a paper that calls itself a plan is planned: said of every row it would hide what is in doubt.
    untold: (s) => s.kind.rule === 'kind-mode-title',
  },
  { code: 'name-short', cost: 0.35, fires: (s) => s.name.value.length <= 2 },
  { code: 'name-long', cost: 0.2, fires: (s) => s.name.value.length > 40 },
  {
    code: 'name-inherited',
    cost: 0.2,
    fires: (s) => s.name.how === 'inherited',
    untold: (s) => s.doubts.some(({ code }) => code === 'topic'),
  },
  { code: 'about', cost: 0.15, fires: (s) => s.op.value === '~' },
  { code: 'when-unknown', cost: 0.1, fires: (s) => s.when.value === null && s.kind.value === 'target' },
  { code: 'percent-over', cost: 0.3, fires: percentOver },
  {
    code: 'no-unit',
    cost: 0.2,
    fires: (s) => s.unit.value === null && !s.missing && s.nature === 'number' && s.value.value !== 0,
  },
  { code: 'passing', cost: 0.3, fires: (s) => !s.core },
];

const bandOf = (confidence: number): Band => (confidence >= 0.85 ? 'sure' : confidence >= 0.65 ? 'look' : 'doubtful');

export function doubt(s: Draft): void {
  const doubts: Doubt[] = [...s.doubts];
  let cost = 0;
  for (const rule of doubtRules) {
    if (!rule.fires(s)) continue;
    if (rule.untold?.(s) !== true) doubts.push({ code: rule.code });
    cost += rule.cost;
  }
  // What the reading itself doubted costs a quarter each. Whole hundredths: 0.1 + 0.2 is no 0.3.
  const confidence = Math.max(5, Math.round(100 * (1 - s.doubts.length * 0.25 - cost))) / 100;
  s.doubts = doubts;
  s.confidence = confidence;
  s.band = bandOf(confidence);
}
