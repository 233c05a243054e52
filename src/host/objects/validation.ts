// The data validation of a range, read and written the way the client gives it: one rule object with one key.
import { overlap, type Area } from '../book/area';
import { formulaFault } from '../book/enter';
import {
  layValidation,
  NO_VALIDATION,
  PLAIN_ALERT,
  PLAIN_PROMPT,
  type ErrorAlert,
  type Prompt,
  type Validation,
  type ValidationType,
} from '../book/validation';
import { tell } from '../book/book';
import { invalidCells } from '../book/valid';
import { absoluteAddress, sheetPrefix } from '../book/address';
import { HostObject } from '../wire/object';
import { invalid, notFound } from '../wire/errors';
import { requireAllowed } from './guard';
import { makeAreas } from './makers';
import { RangePlace } from './range-place';
import type { RangeAreas } from './range-areas';
import type { Spot } from './look';
import type { Session } from '../wire/session';

type RuleInput = Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>;
const KEYS: Readonly<Record<string, ValidationType>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  list: 'List',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];
const MOST_LIST_TEXT = 255;

export class DataValidation extends HostObject {
  constructor(
    session: Session,
    readonly spot: Spot,
  ) {
    super(session);
  }
  get className(): string {
    return 'DataValidation';
  }
  /** The validation of the first cell. */
  get #own(): Validation {
    const [area] = this.spot.areas();
    return (
      (area &&
        this.spot
          .sheet()
          .validations.find((v) => v.areas.some((a) => overlap(a, { ...area, bottom: area.top, right: area.left })))) ??
      NO_VALIDATION
    );
  }
  #lay(change: Partial<Validation>): void {
    const sheet = this.spot.sheet();
    requireAllowed(this.session, sheet, null);
    const next = { ...this.#own, ...change, areas: [...this.spot.areas()] as readonly Area[] };
    sheet.validations = layValidation(sheet.validations, next);
    tell(this.session.book, { kind: 'rules', sheetId: sheet.id });
  }

  get type(): string {
    const own = this.#own;
    const all = this.spot
      .areas()
      .every((area) =>
        own.type === 'None'
          ? !this.spot.sheet().validations.some((v) => v.areas.some((a) => overlap(a, area)))
          : own.areas.some((a) => overlap(a, area)),
      );
    return all ? own.type : 'MixedCriteria';
  }
  get rule(): RuleInput {
    const { type, formula1, formula2, operator, inCellDropDown } = this.#own;
    const key = Object.entries(KEYS).find(([, name]) => name === type)?.[0];
    if (!key) return {};
    if (type === 'List') return { list: { inCellDropDown, source: formula1 } };
    if (type === 'Custom') return { custom: { formula: formula1 } };
    return {
      [key]: { formula1: numberIf(formula1), operator, ...(formula2 === '' ? {} : { formula2: numberIf(formula2) }) },
    };
  }
  set rule(value: RuleInput) {
    const given = Object.entries(value ?? {}).filter(([, content]) => content !== null && content !== undefined);
    const [[key, content] = ['', null]] = given;
    const type = KEYS[key];
    if (given.length !== 1 || !type || !content) throw invalid('A data validation has exactly one rule.');
    const base = { type, operator: '', formula1: '', formula2: '', inCellDropDown: true };
    if (type === 'List') {
      const inCellDropDown = content['inCellDropDown'] !== false;
      this.#lay({ ...base, formula1: this.#listSource(content['source']), inCellDropDown });
    } else if (type === 'Custom') this.#lay({ ...base, formula1: this.#formula(content['formula']) });
    else this.#lay({ ...base, ...this.#comparison(content) });
  }
  #comparison(content: Readonly<Record<string, unknown>>): Partial<Validation> {
    const operator = String(content['operator']);
    if (!OPERATORS.includes(operator)) throw invalid(`No operator: ${operator}`);
    const two = operator === 'Between' || operator === 'NotBetween';
    const second = content['formula2'];
    if (two && (second === undefined || second === null || second === '')) throw invalid('Between needs two values.');
    return { operator, formula1: this.#formula(content['formula1']), formula2: two ? this.#formula(second) : '' };
  }
  #formula(value: unknown): string {
    if (value instanceof RangePlace) return `=${sheetPrefix(value.$sheet.name)}!${absoluteAddress(value.$area)}`;
    if (value === undefined || value === null || value === '') throw invalid('A validation formula is missing.');
    const text = String(value);
    const fault = text.startsWith('=') ? formulaFault(this.session.book, text) : null;
    if (fault) throw invalid(fault);
    return text;
  }
  #listSource(source: unknown): string {
    const text = this.#formula(source);
    if (!text.startsWith('=') && text.length > MOST_LIST_TEXT)
      throw invalid(`A list in the rule itself holds at most ${MOST_LIST_TEXT} characters.`);
    return text;
  }

  get ignoreBlanks(): boolean {
    return this.#own.ignoreBlanks;
  }
  set ignoreBlanks(value: boolean) {
    this.#lay({ ignoreBlanks: Boolean(value) });
  }
  get errorAlert(): ErrorAlert {
    return this.#own.errorAlert;
  }
  set errorAlert(value: Partial<ErrorAlert>) {
    const next = { ...PLAIN_ALERT, ...value };
    if (!['Stop', 'Warning', 'Information'].includes(next.style)) throw invalid(`No alert style: ${next.style}`);
    if (next.title.length > 32 || next.message.length > 255)
      throw invalid('An alert has a title of 32 and a message of 255 characters at most.');
    this.#lay({ errorAlert: next });
  }
  get prompt(): Prompt {
    return this.#own.prompt;
  }
  set prompt(value: Partial<Prompt>) {
    const next = { ...PLAIN_PROMPT, ...value };
    if (next.title.length > 32 || next.message.length > 255)
      throw invalid('A prompt has a title of 32 and a message of 255 characters at most.');
    this.#lay({ prompt: next });
  }
  get valid(): Promise<boolean | null> {
    return this.#invalid().then((cells) => cells.length === 0);
  }
  #invalid(): Promise<readonly Area[]> {
    return invalidCells(this.spot.sheet(), this.spot.areas(), this.session.settler.ask);
  }
  async getInvalidCells(): Promise<RangeAreas> {
    const cells = await this.getInvalidCellsOrNullObject();
    if (!cells) throw notFound('All cells are valid.');
    return cells;
  }
  async getInvalidCellsOrNullObject(): Promise<RangeAreas | null> {
    const cells = await this.#invalid();
    return cells.length === 0 ? null : makeAreas(this.session, this.spot.sheet().id, cells);
  }
  clear(): void {
    const sheet = this.spot.sheet();
    requireAllowed(this.session, sheet, null);
    sheet.validations = layValidation(sheet.validations, { ...NO_VALIDATION, areas: [...this.spot.areas()] });
    tell(this.session.book, { kind: 'rules', sheetId: sheet.id });
  }
}

const numberIf = (text: string): unknown =>
  text !== '' && !text.startsWith('=') && Number.isFinite(Number(text)) ? Number(text) : text;
