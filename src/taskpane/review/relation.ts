/**
 * What an import is to the ledger that stands: a new version of what was imported, another plan, or a report of results. In:
 * the draft, the standing ledger. Out: a guess with its reasons for a person to confirm, and what they said.
 */
import { nameLikeness, normalName } from '../../plan';
import type { StandingLedger } from '../../sheet';
import { answerOf } from './draft';
import type { Draft, Relation } from './draft';
import { chosenOf, articleKey } from './plans';

export interface Guess {
  readonly is: 'version' | 'another';
  /** The document in the ledger whose name is like this one's. */
  readonly like: string | null;
  /** How many of the names are in the ledger, of how many. */
  readonly same: number;
  readonly total: number;
}

export const relationOf = (draft: Pick<Draft, 'acts'>): Relation | null => answerOf(draft, 'relation')?.is ?? null;

const alike = 0.72;
const overlap = 0.4;

/** Words that only tell one version from another. */
const versionWords =
  /[(（［[]?(?:第?[一二三四五六七八九十\d]+[稿版次]|[二三四五]稿|修[订改]稿?|定稿|终稿|初稿|征求意见稿|送审稿|新版|v(?:ersion)?\s*\d+(?:\.\d+)*|final|draft|revised|copy|副本|\d{1,2})[)）］\]]?/giu;

/** A file's name without its ending and what tells versions apart. */
export function bareName(name: string): string {
  const bare = name.replace(/\.[a-z]{2,5}$/i, '').replace(versionWords, '');
  return normalName(bare) === '' ? name : bare;
}

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
  const names = targetNames(draft);
  const same = names.filter((name) => known.has(name)).length;
  const share = names.length === 0 ? 0 : same / names.length;
  return {
    is: share >= overlap || (like !== null && same > 0) ? 'version' : 'another',
    like,
    same,
    total: names.length,
  };
}

function targetNames(draft: Draft): readonly string[] {
  const chosen = chosenOf(draft);
  return draft.documents.flatMap(({ extraction }, at) =>
    extraction.statements
      .filter(({ kind, core, article }) => {
        const ours = chosen === null || chosen.has(articleKey(at, article));
        return ours && core && kind.value === 'target';
      })
      .map(({ name }) => normalName(name.value)),
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
