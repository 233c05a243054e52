/** The words after `yardstick`. In: arguments as given. Out: verb, files and options, or what is wrong with them. */
import { cliWordingOf } from '../wording';
import type { CliWording, Language } from '../wording';
import { renamedAnswer } from './renamed';
import type { RenamedAnswer } from './renamed';

export interface Options {
  readonly language: Language;
  readonly json: boolean;
  readonly actuals: boolean;
  readonly into: string | null;
  /** Where to write instead of over the original. */
  readonly out: string | null;
  /** Documents and tables that an update reads. */
  readonly from: readonly string[];
  readonly year: number | null;
  /** ISO date. */
  readonly asOf: string | null;
  /** Which of the plans in the files, from 1; null: all. */
  readonly plans: readonly number[] | null;
  /** Rows that a new version names otherwise; null: nobody said. */
  readonly renamed: RenamedAnswer | null;
  /** Rows whose doubtful figure an update takes; null: none. */
  readonly take: 'all' | readonly string[] | null;
}

export interface Command {
  readonly verb: string;
  readonly files: readonly string[];
  readonly options: Options;
}

export type Parsed =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly language: Language; readonly message: string | null };

type Draft = { -readonly [Key in keyof Options]: Options[Key] };
type Flag = (draft: Draft, value: string, words: CliWording) => string | null;

/** Options of each command; `--language` belongs to all. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  text: [],
  extract: ['--json'],
  import: ['--into', '--year', '--as-of', '--actuals', '--plan', '--renamed', '--out'],
  refresh: ['--json', '--year', '--as-of', '--out'],
  update: ['--from', '--year', '--as-of', '--take', '--out'],
  check: ['--json', '--year'],
};
/** Announced, and not there yet. */
const LATER: readonly string[] = ['share', 'collect'];

const SWITCHES: Readonly<Record<string, (draft: Draft) => void>> = {
  '--json': (draft) => void (draft.json = true),
  '--actuals': (draft) => void (draft.actuals = true),
};

const VALUES: Readonly<Record<string, Flag>> = {
  '--language': (draft, value, words) => {
    if (value !== 'zh' && value !== 'en') return words.badLanguage(value);
    draft.language = value;
    return null;
  },
  '--out': (draft, value, words) => {
    draft.out = value;
    return value.toLowerCase().endsWith('.xlsx') ? null : words.outNotBook(value);
  },
  '--into': (draft, value, words) => {
    draft.into = value;
    return value.toLowerCase().endsWith('.xlsx') ? null : words.intoNotBook(value);
  },
  '--year': (draft, value, words) => {
    draft.year = Number(value);
    return /^(19|20|21)\d\d$/.test(value) ? null : words.badYear(value);
  },
  '--plan': (draft, value, words) => {
    draft.plans = value.split(/[,，]/).map(Number);
    return draft.plans.every((each) => Number.isInteger(each) && each > 0) ? null : words.badPlan(value);
  },
  '--renamed': (draft, value) => {
    draft.renamed = renamedAnswer(value);
    return null;
  },
  '--take': (draft, value) => {
    draft.take = value === 'all' ? value : value.split(/[,，]/).map((code) => code.trim());
    return null;
  },
  '--as-of': (draft, value, words) => {
    draft.asOf = value;
    return isDate(value) ? null : words.badDate('--as-of', value);
  },
};

export function parseArguments(args: readonly string[]): Parsed {
  const language = languageIn(args);
  const words = cliWordingOf(language);
  const wrong = (message: string | null): Parsed => ({ ok: false, language, message });
  const [verb, ...rest] = withoutLanguage(args);
  if (verb === undefined || verb === '--help' || verb === '-h' || verb === 'help') return wrong(null);
  if (LATER.includes(verb)) return wrong(words.notYet(verb));
  const allowed = ALLOWED[verb];
  if (allowed === undefined) return wrong(words.unknownVerb(verb));
  const from: string[] = [];
  const draft: Draft = { ...NO_OPTIONS, language, from };
  const files: string[] = [];
  const bad = readRest({ allowed, draft, files, from, words }, rest) ?? languageFault(args, draft, words);
  if (bad !== null) return wrong(bad);
  const fault = filesFault(verb, files, draft, words);
  return fault === null ? { ok: true, command: { verb, files, options: draft } } : wrong(fault);
}

const NO_OPTIONS: Omit<Options, 'language' | 'from'> = {
  json: false,
  actuals: false,
  into: null,
  out: null,
  year: null,
  asOf: null,
  plans: null,
  renamed: null,
  take: null,
};

interface Scene {
  readonly allowed: readonly string[];
  readonly draft: Draft;
  readonly files: string[];
  readonly from: string[];
  readonly words: CliWording;
}

function readRest(scene: Scene, rest: readonly string[]): string | null {
  const { allowed, draft, files, from, words } = scene;
  /** Behind `--from`, words are documents up to the next option. */
  let into = files;
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index] ?? '';
    if (word === '--') {
      into.push(...rest.slice(index + 1));
      return null;
    }
    if (!word.startsWith('-') || word === '-') {
      into.push(word);
      continue;
    }
    const [name = '', inline] = splitAtEquals(word);
    if (!allowed.includes(name)) return words.unknownOption(name);
    into = name === '--from' ? from : files;
    if (name === '--from') {
      if (inline !== undefined) from.push(inline);
      continue;
    }
    const taken = takeOption({ name, inline, next: rest[index + 1] }, draft, words);
    if (typeof taken === 'string') return taken;
    index += taken;
  }
  return null;
}

interface Given {
  readonly name: string;
  readonly inline: string | undefined;
  readonly next: string | undefined;
}

/** What is wrong, or how many words more were used. */
function takeOption({ name, inline, next }: Given, draft: Draft, words: CliWording): string | number {
  const turn = SWITCHES[name];
  if (turn !== undefined) {
    turn(draft);
    return inline === undefined ? 0 : words.unknownOption(`${name}=${inline}`);
  }
  const value = inline ?? next;
  if (value === undefined || value === '') return words.valueMissing(name);
  return VALUES[name]?.(draft, value, words) ?? (inline === undefined ? 1 : 0);
}

function splitAtEquals(word: string): [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

/** The language is wanted before anything else, so that whatever is wrong is said in it. */
function languageIn(args: readonly string[]): Language {
  return languageGiven(args) === 'en' ? 'en' : 'zh';
}

function languageGiven(args: readonly string[]): string | null {
  const at = args.findIndex((word) => word === '--language' || word.startsWith('--language='));
  if (at < 0) return null;
  return splitAtEquals(args[at] ?? '')[1] ?? args[at + 1] ?? '';
}

function languageFault(args: readonly string[], draft: Draft, words: CliWording): string | null {
  const given = languageGiven(args);
  if (given === null) return null;
  return given === '' ? words.valueMissing('--language') : (VALUES['--language']?.(draft, given, words) ?? null);
}

function withoutLanguage(args: readonly string[]): string[] {
  const at = args.findIndex((word) => word === '--language' || word.startsWith('--language='));
  if (at < 0) return [...args];
  return [...args.slice(0, at), ...args.slice(at + (args[at] === '--language' ? 2 : 1))];
}

/** Verbs that read one file only. */
const SINGLE: readonly string[] = ['text', 'refresh', 'update', 'check'];

function filesFault(verb: string, files: readonly string[], draft: Draft, words: CliWording): string | null {
  if (files.length === 0) return words.fileMissing(verb);
  if (SINGLE.includes(verb) && files.length > 1) return words.oneFile(verb);
  if (verb === 'update' && draft.from.length === 0) return words.fromMissing;
  return verb === 'import' && draft.into === null ? words.intoMissing : null;
}

function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
