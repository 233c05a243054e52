/**
 * What an import is to the ledger that stands: a new version of what was imported, another plan, or a report of results. In:
 * the draft, the standing ledger. Out: a guess with its reasons for a person to confirm, and what they said.
 */
import { bareName, nameLikeness, normalName } from '../../plan';
import type { Statement } from '../../plan';
import type { StandingLedger } from '../../sheet';
import { answerOf } from './draft';
import type { Draft, Relation } from './draft';
import { chosenOf, articleKey } from './plans';

export interface Guess {
  readonly is: 'version' | 'another';
  /** The document in the ledger whose name is like this one's. */
  readonly like: string | null;
  /** How many of the names or codes are in the ledger, of how many. */
  readonly same: number;
  readonly total: number;
  /** A table says codes of the ledger. */
  readonly coded: boolean;
}

export const relationOf = (draft: Pick<Draft, 'acts'>): Relation | null => answerOf(draft, 'relation')?.is ?? null;

const alike = 0.72;
const overlap = 0.4;

export function guessRelation(draft: Draft, standing: StandingLedger): Guess {
  const documents = [...new Set(standing.plan.indicators.flatMap(({ source }) => source?.document ?? []))];
  const scored = documents
    .flatMap((known) =>
      draft.documents.map(({ document }) => ({
        known,
        score: nameLikeness(bareName(known), bareName(document.name)),
      })),
    )
    .sort((a, b) => b.score - a.score);
  const like = scored[0] !== undefined && scored[0].score >= alike ? scored[0].known : null;
  const known = new Set(standing.plan.indicators.map(({ name }) => normalName(name)));
  const codes = new Set(standing.plan.indicators.map(({ code }) => code));
  const targets = targetsOf(draft);
  const isCoded = ({ cells }: Statement): boolean => codes.has(cells?.code ?? '');
  const same = targets.filter((one) => isCoded(one) || known.has(normalName(one.name.value))).length;
  const share = targets.length === 0 ? 0 : same / targets.length;
  return {
    is: share >= overlap || (like !== null && same > 0) ? 'version' : 'another',
    like,
    same,
    total: targets.length,
    coded: targets.some(isCoded),
  };
}

function targetsOf(draft: Draft): readonly Statement[] {
  const chosen = chosenOf(draft);
  return draft.documents.flatMap(({ extraction }, at) =>
    extraction.statements.filter(({ kind, core, article }) => {
      const ours = chosen === null || chosen.has(articleKey(at, article));
      return ours && core && kind.value === 'target';
    }),
  );
}

/** It reports results: a summary, or a text of both whose results are to be looked at first. */
export function tellsResults(draft: Draft): boolean {
  const chosen = chosenOf(draft);
  return draft.documents.some(({ extraction }, at) => {
    const ours = extraction.statements.filter(
      ({ article, core }) => core && (chosen === null || chosen.has(articleKey(at, article))),
    );
    const actuals = ours.filter(({ kind, value }) => kind.value === 'actual' && value.value !== null);
    const reports = actuals.some(({ article }) => {
      const mode = extraction.articles[article]?.mode.value;
      return mode === 'summary' || mode === 'mixed';
    });
    return actuals.length > 0 && (reports || actuals.length > ours.length / 2);
  });
}
