/**
 * The contract of a language pack: all the engine knows of a language. A pack is data (words, units,
 * folds) and small functions over the text or over a sentence's frame; the engine owns the stages, the
 * outline tree, the resolution of times, the decisions, merging and doubts. README.md explains each part.
 */
import type { Document, Span } from '../document';
import type { Change, Comparator, Field, StatementKind } from '../plan';
import type { Context } from './engine/context';
import type { Paper } from './engine/papers';
import type { CueTag, CueToken, Frame, Mark, NumberToken, TimeReading, TimeToken, UnitClass } from './engine/tokens';
import type { GradedWords, TableWords } from './table-words';

/** Words by tag, separated by spaces: `{ ge: '不低于 至少', target: '力争 将' }`. Tag `skip` only blocks shorter matches. */
export type CueWords = Readonly<Partial<Record<CueTag, string>>>;

/** A word numeral as the pack read it at a place (`一百五十`, `twenty-five`, `one in five`). */
export interface NumeralReading {
  readonly end: number;
  readonly value: number | null;
  /** Upper end where the words are a range (三五个). */
  readonly high?: number | null;
  /** The numeral already says its unit (百分之六十, a third → %). */
  readonly unit?: string;
  readonly inside?: Comparator;
  readonly change?: Change;
  /** 一 and the like, which are more often an article than a number. */
  readonly article?: boolean;
}

/** What follows a numeral: signs inside the expression, scale and unit. */
export interface UnitReading {
  readonly end: number;
  readonly unit: string | null;
  readonly unitClass: UnitClass;
  readonly scale?: { readonly word: string; readonly factor: number } | undefined;
  /** Added to the value: the finer part of `17 minutes 24 seconds`. */
  readonly plus?: number;
  readonly inside?: Comparator | undefined;
  readonly per?: string;
}

/** A sign or word before a numeral that belongs to it: `£`, `$`, `US$`; a minus says no unit. */
export interface PrefixReading {
  readonly start: number;
  readonly unit?: string;
  readonly unitClass?: UnitClass;
  readonly negative?: true;
  /** 同比+5%: the sign says that it is one. */
  readonly change?: Change;
}

export interface TimeMatch {
  readonly end: number;
  readonly time: TimeReading;
}

/** How a line of plain text opens: its kind, level (1 the highest) and where its label ends. */
export interface LineReading {
  readonly kind: 'title' | 'heading' | 'item' | 'paragraph' | 'furniture';
  readonly level: number;
  /** Offset after the numbering label (`（一）`, `1.`, `Priority 3:`). */
  readonly labelEnd: number;
  /** This line opens another article glued into the file (`… 第3篇`). */
  readonly opensArticle?: boolean;
  /** A numbered title without its number (`…工作计划2`): another of the same series opens another article. */
  readonly series?: string;
}

export interface OutlineRules {
  /** Reads one line without its line break. `first` is true for the first line of the file. */
  readonly line: (view: string, span: Span, first: boolean) => LineReading;
  /**
   * A heading that runs into its paragraph (`1.推进学前教育发展。一是…`): the end of the heading's words, or `span.start`.
   */
  readonly runIn: (view: string, span: Span, labelEnd: number) => number;
  /** Such words that say only what part the line's own figure plays (`Target: 40`): they name nothing and head no other line. */
  readonly role?: (view: string, span: Span) => boolean;
  /** What a heading or title says of what stands under it. */
  readonly mode: (view: string, span: Span) => 'plan' | 'summary' | 'mixed' | null;
  /** Where the first lines say what time the paper covers (`This report covers April to September 2025`). */
  readonly covers?: (view: string, span: Span) => Span | null;
  /** The words of the first lines that say what is reported there, with its period (现将2031年1—10月情况通报如下). */
  readonly told?: (view: string, span: Span) => Span | null;
  /** The period of a paper whose first lines date only what its figures are compared with (`up 9% (H1 2018: 4%)`). */
  readonly implied?: (view: string, span: Span) => TimeReading | null;
  /** How often a text without a dated title must name a year for it to be its own. */
  readonly yearNeeds?: number;
  /** Lines behind a colon are a list's, bullets or not. */
  readonly lists?: true;
  /** The whole paper that a line without numbering names; another office's opens an article. */
  readonly paper?: (view: string, span: Span) => Paper | null;
  readonly issuer?: (view: string, span: Span) => Span | null;
  /** A report named by the year it opens: what it looks back on is the year before. */
  readonly opens?: (view: string, title: Span) => boolean;
  /** Does a short line head a part of a paper (2024年工作回顾), so that it is no second line of its title? */
  readonly part?: (view: string, span: Span) => boolean;
  /** The line of an article's first lines that names it, where that is not always the first (`Our Plan 2024–2028` under the council's name). */
  readonly title?: (view: string, lines: readonly { readonly kind: string; readonly span: Span }[]) => Span | null;
}

/** What stands around a number when its kind and period are decided. */
export interface SlotScene {
  readonly context: Context;
  /** The time that governs the number in its sentence. */
  readonly time: TimeToken | null;
  /** What earlier sentences of the paragraph leave. */
  readonly carried: TimeToken | null;
}

/** A reason why a number is no indicator. Tried in order; the first that fires rejects it. */
export interface RejectRule {
  readonly id: string;
  readonly test: (slot: NumberToken, frame: Frame, at: number) => boolean;
}

/** One thing measured by a number. Several readings on one number are several statements. */
export interface NameReading {
  /** The words of the name in the order they are said; joined without or with `glue`. */
  readonly spans: readonly Span[];
  /** The name as shown; where absent the words of `spans` are joined by the pack's joint. */
  readonly text?: string;
  readonly change?: Change | null;
  readonly per?: string | null;
  readonly op?: Comparator;
  readonly unit?: string | null;
  /** The time that belongs to this reading alone (years × numbers); null: none, whatever stands around. */
  readonly time?: TimeReading | null;
  /** The number is the earlier level beside this target (`from 61%`). */
  readonly baseline?: number;
  readonly kind?: 'target' | 'actual';
  /** Mentioned in passing: prizes, sizes of events. */
  readonly passing?: boolean;
  readonly how?: 'said' | 'inherited';
  /** The topic this name took from elsewhere; names after it that lack a subject take the same. */
  readonly topic?: readonly Span[];
  /** Words that go on to the next number of a list. */
  readonly prefix?: readonly Span[];
  readonly quoteFrom?: number;
  readonly doubt?: string;
}

/** A pattern of names. Tried in order; the first that answers names the number. An empty list means: no indicator (`no-name`). */
export interface NameRule {
  readonly id: string;
  readonly read: (slot: NumberToken, frame: Frame, at: number) => readonly NameReading[] | null;
}

/** A number whose digits are gone from the text: proposed by the pack, inserted as a token before naming. */
export interface MissingRule {
  readonly id: string;
  /** Characters of which one stands wherever the rule finds anything: a sentence without any is not shown to it. */
  readonly signs?: string;
  /** All places in the frame. `damage`: signs of stripped figures in the article; the more, the bolder. */
  readonly find: (frame: Frame, damage: number) => readonly NumberToken[];
}

/** A deed with a deadline and no number: its words, and where the number would stand. */
export interface MilestoneReading {
  readonly nature: 'milestone' | 'quality';
  readonly spans: readonly Span[];
  readonly at: number;
}

/** What is known of a language to read prose in it: all that a page loads of it before it knows what else stands in the document. */
export interface LanguagePack {
  readonly id: string;
  /** Share 0…1 of the sample's letters that are this language's. */
  readonly recognise: (sample: string) => number;
  /** Characters to read as others of equal length: [from, to] (full-width → ASCII, traditional → simplified). */
  readonly fold?: readonly [string, string];
  /** Does a text hold characters of a fold that is loaded apart? */
  readonly folds?: (text: string) => boolean;
  /** Signs that stand for lost figures in this very document, as the language writes them; of equal length. */
  readonly mended?: (view: string) => string;
  /** true: words end at non-letters, cues match whole words, case does not matter. */
  readonly spaced: boolean;
  /** What joins the words of a name: '' or ' '. */
  readonly joint: string;
  readonly cues: CueWords;
  /** Marks by character: `{ '，': 'comma', '、': 'list' }`; sentence ends have the mark `stop`. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** A `stop` that ends no sentence (`e.g.`, `No.`, a decimal point). */
  readonly keepsOn?: (view: string, at: number) => boolean;
  /** Does a `skip` word that ends in a mark (`Rs.`) hide it here? Asked at the word's end. */
  readonly hides?: (view: string, end: number) => boolean;
  /** Does a `target` word plan here, or only call the figure behind it so? Asked at the word's end; without it, it does. */
  readonly plans?: (view: string, end: number) => boolean;
  /** First characters of word numerals, and their reader. */
  readonly numeralStarts: string;
  readonly numeral: (view: string, at: number, end: number) => NumeralReading | null;
  /** One digit, a slash and more that are parts of a whole (不低于1/3). */
  readonly part?: (view: string, at: number) => NumeralReading | null;
  /** Between the two numbers of a range: `至 — ~`, `to –`. Answers the offset after the mark, or -1. */
  /** Behind decimals: the point before them ended a label (2.6月 is 2. and 6月). */
  readonly afterLabel?: RegExp;
  /** Thousands parted by spaces (`10 072 candidates`), from the first digit; sticky, as the one above. */
  readonly spacedDigits?: RegExp;
  readonly rangeMark: (view: string, at: number, end: number) => number;
  readonly unit: (view: string, at: number, end: number) => UnitReading | null;
  readonly prefix?: (view: string, at: number, start: number) => PrefixReading | null;
  /** First characters of times other than digits, and their reader (called at digits too). */
  readonly timeStarts: string;
  readonly time: (view: string, at: number, end: number) => TimeMatch | null;
  readonly outline: OutlineRules;
  readonly rejections: readonly RejectRule[];
  readonly names: readonly NameRule[];
  readonly missing: readonly MissingRule[];
  /** Articles that show as many signs of stripped figures are read with more rules, loaded apart. */
  readonly muchDamage?: number;
  /** A table's cell that leaves its figure open (`TBC`, `[X]%`), or an empty one: the figure without digits. */
  readonly open?: (view: string, cell: Span) => NumberToken | null;
  /** How many signs of stripped figures a stretch of text shows. */
  readonly damage?: (view: string, span: Span) => number;
  /** Several in one clause of the words tagged target / done; the pack may overrule the engine's list. */
  readonly kind?: (
    slot: NumberToken,
    frame: Frame,
    at: number,
    scene: SlotScene,
  ) => { readonly kind: 'target' | 'actual'; readonly rule: string } | null;
  /** The time that governs a number, where the language orders its times otherwise than `engine/when`. */
  readonly timeFor?: (frame: Frame, at: number) => TimeToken | null;
  /** The time a sentence leaves for those after it, given what the one before left. */
  readonly carries?: (frame: Frame, before: TimeToken | null) => TimeToken | null;
  /** A sentence of how things stand now: a past period said before it goes on no further. */
  readonly isNow?: (frame: Frame) => boolean;
  /** The label of an item within a paragraph, with the blanks around it; its own where the language has more than circled numbers. */
  readonly itemLabel?: RegExp;
  /** The period of a number whose kind is known, where the language's documents date themselves otherwise than `engine/when` says. */
  readonly when?: (scene: SlotScene, kind: StatementKind, frame: Frame, at: number) => Field<string | null>;
  /** The period of a figure under a column's head, where they do so. */
  readonly whenColumn?: (context: Context, time: TimeReading | null, kind: StatementKind) => Field<string | null>;
  /** A cue that only describes a noun (已批准筹设的学校) and says nothing of the sentence's kind. */
  readonly attributive?: (frame: Frame, cue: CueToken) => boolean;
  readonly owner?: (frame: Frame) => Span | null;
  /** Milestones and qualities: a deadline with a deed and no number. */
  readonly milestone?: (frame: Frame) => MilestoneReading | null;
  /** Words that stand in every table of graded measures. */
  readonly grades?: RegExp;
  /** Words that head a table's column of names, separated by spaces: a table that lost its gaps is known by them. */
  readonly heads: string;
}

/** All that the extractor knows of a language. */
export interface WholePack extends LanguagePack, TableWords {
  readonly graded?: GradedWords;
  /** Long lines that lost their breaks as the lines they were. */
  readonly parted?: (document: Document) => Document;
}

/** A language as a page loads it: the pack, and how to load the rest where a document needs it. */
export interface Parts {
  readonly pack: LanguagePack;
  readonly tables: () => Promise<TableWords>;
  /** Where `grades` stand in a text. */
  readonly graded?: () => Promise<GradedWords>;
  /** Where a line is long. */
  readonly parted?: () => Promise<NonNullable<WholePack['parted']>>;
  /** Where `folds` says the text has such characters. */
  readonly fold?: () => Promise<NonNullable<LanguagePack['fold']>>;
  /** Rules for articles of `muchDamage`. */
  readonly stripped?: () => Promise<readonly MissingRule[]>;
}
