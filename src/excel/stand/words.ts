/** The words of a ledger's cells, back to what they mean. A word that is none of ours is null, never guessed. */
import type { Basis, Direction, Kind } from '../../plan';
import type { StatusCode } from '../../status';
import { wordingOf } from '../../wording';
import type { Language } from '../../wording';
import type { Held } from '../ledger';

export interface Words {
  readonly kind: (held: Held) => Kind | null;
  readonly direction: (held: Held) => Direction | null;
  readonly basis: (held: Held) => Basis | null;
  readonly status: (held: Held) => StatusCode | null;
  /** The word for a figure the document lacks. */
  readonly missing: string;
}

const WORDS: Readonly<Record<Language, Words>> = { zh: readWords('zh'), en: readWords('en') };

export function wordsOf(language: Language): Words {
  return WORDS[language];
}

function readWords(language: Language): Words {
  const { status } = wordingOf(language);
  return {
    kind: meaningIn(status.kind),
    direction: meaningIn(status.direction),
    basis: meaningIn(status.basis),
    status: meaningIn(status.status),
    missing: status.status['to-fill'],
  };
}

function meaningIn<K extends string>(words: Readonly<Record<K, string>>): (held: Held) => K | null {
  const meanings = new Map((Object.keys(words) as K[]).map((key) => [words[key], key]));
  return (held) => meanings.get(String(held).trim()) ?? null;
}

/** The language a ledger was made in, from its cell in the settings. */
export function languageOf(held: Held): Language {
  return held === 'en' ? 'en' : 'zh';
}
