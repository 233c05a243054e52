// Conditional formats of a range: added on top, listed in order of priority, computed by book/shown.ts.
import { overlap, without, type Area } from '../book/area';
import { readColor } from '../book/style';
import { newRule, type Rule, type RuleType } from '../book/rule';
import { formulaFault } from '../book/enter';
import { newId, tell } from '../book/book';
import { HostCollection, HostObject } from '../wire/object';
import { HostError, invalid, notFound } from '../wire/errors';
import { requireAllowed } from './guard';
import { makeAreas, makeRange } from './range';
import type { Range } from './range';
import type { RangeAreas } from './range-areas';
import type { Spot } from './format';
import type { Sheet } from '../book/sheet';
import type { Session } from '../wire/session';

interface Of {
  readonly sheet: () => Sheet;
  readonly rule: Rule;
}

abstract class RulePart extends HostObject {
  constructor(
    session: Session,
    readonly of: Of,
  ) {
    super(session);
  }
  $changed(): void {
    tell(this.session.book, { kind: 'rules', sheetId: this.of.sheet().id });
  }
  $formula(text: unknown): string {
    if (typeof text !== 'string') throw invalid('A rule formula is text.');
    const fault = text.startsWith('=') ? formulaFault(this.session.book, text) : null;
    if (fault) throw invalid(fault);
    return text;
  }
}

class RuleFill extends RulePart {
  get className(): string {
    return 'ConditionalRangeFill';
  }
  get color(): string {
    return this.of.rule.look.fill;
  }
  set color(value: string) {
    this.of.rule.look.fill = colorOf(value);
    this.$changed();
  }
  clear(): void {
    this.of.rule.look.fill = '';
    this.$changed();
  }
}

class RuleFont extends RulePart {
  get className(): string {
    return 'ConditionalRangeFont';
  }
  get color(): string {
    return this.of.rule.look.fontColor;
  }
  set color(value: string) {
    this.of.rule.look.fontColor = colorOf(value);
    this.$changed();
  }
  get bold(): boolean | null {
    return this.of.rule.look.bold;
  }
  set bold(value: boolean) {
    this.of.rule.look.bold = value;
    this.$changed();
  }
  get italic(): boolean | null {
    return this.of.rule.look.italic;
  }
  set italic(value: boolean) {
    this.of.rule.look.italic = value;
    this.$changed();
  }
  get strikethrough(): boolean | null {
    return this.of.rule.look.strikethrough;
  }
  set strikethrough(value: boolean) {
    this.of.rule.look.strikethrough = value;
    this.$changed();
  }
  get underline(): string | null {
    return this.of.rule.look.underline;
  }
  set underline(value: string) {
    this.of.rule.look.underline = value;
    this.$changed();
  }
  clear(): void {
    Object.assign(this.of.rule.look, { fontColor: '', bold: null, italic: null, underline: null, strikethrough: null });
    this.$changed();
  }
}

class RuleFormat extends RulePart {
  get className(): string {
    return 'ConditionalRangeFormat';
  }
  get fill(): RuleFill {
    return new RuleFill(this.session, this.of);
  }
  get font(): RuleFont {
    return new RuleFont(this.session, this.of);
  }
  get numberFormat(): string {
    return this.of.rule.look.numberFormat;
  }
  set numberFormat(value: string) {
    this.of.rule.look.numberFormat = value;
    this.$changed();
  }
}

class ConditionalFormatRule extends RulePart {
  get className(): string {
    return 'ConditionalFormatRule';
  }
  get formula(): string {
    return this.of.rule.formula;
  }
  set formula(value: string) {
    const text = this.$formula(value);
    this.of.rule.formula = text.startsWith('=') ? text : `=${text}`;
    this.$changed();
  }
}

class CustomConditionalFormat extends RulePart {
  get className(): string {
    return 'CustomConditionalFormat';
  }
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.session, this.of);
  }
  get format(): RuleFormat {
    return new RuleFormat(this.session, this.of);
  }
}

class CellValueConditionalFormat extends RulePart {
  get className(): string {
    return 'CellValueConditionalFormat';
  }
  get format(): RuleFormat {
    return new RuleFormat(this.session, this.of);
  }
  get rule(): Readonly<Record<string, string>> {
    const { formula, formula2, operator } = this.of.rule;
    return { formula1: formula, operator, ...(formula2 ? { formula2 } : {}) };
  }
  set rule(value: Readonly<Record<string, unknown>>) {
    const text = (part: unknown): string => (part === undefined || part === null ? '' : this.$formula(String(part)));
    this.of.rule.formula = text(value['formula1']);
    this.of.rule.formula2 = text(value['formula2']);
    this.of.rule.operator = String(value['operator']);
    this.$changed();
  }
}

class TextConditionalFormat extends RulePart {
  get className(): string {
    return 'TextConditionalFormat';
  }
  get format(): RuleFormat {
    return new RuleFormat(this.session, this.of);
  }
  get rule(): Readonly<Record<string, string>> {
    return { operator: this.of.rule.operator, text: this.of.rule.formula };
  }
  set rule(value: Readonly<Record<string, unknown>>) {
    this.of.rule.formula = String(value['text'] ?? '');
    this.of.rule.operator = String(value['operator']);
    this.$changed();
  }
}

function colorOf(value: unknown): string {
  const read = typeof value === 'string' ? readColor(value) : null;
  if (read === null) throw invalid(`No colour: ${String(value)}`);
  return read;
}

export class ConditionalFormat extends RulePart {
  get className(): string {
    return 'ConditionalFormat';
  }
  override ids(): Readonly<Record<string, unknown>> {
    return { Id: this.of.rule.id };
  }
  get id(): string {
    return this.of.rule.id;
  }
  get type(): string {
    return this.of.rule.type;
  }
  get priority(): number {
    return this.of.sheet().rules.indexOf(this.of.rule);
  }
  set priority(value: number) {
    const sheet = this.of.sheet();
    const rest = sheet.rules.filter((rule) => rule !== this.of.rule);
    const at = Math.max(0, Math.min(rest.length, value));
    sheet.rules = [...rest.slice(0, at), this.of.rule, ...rest.slice(at)];
    this.$changed();
  }
  get stopIfTrue(): boolean | null {
    return this.of.rule.stopIfTrue;
  }
  set stopIfTrue(value: boolean) {
    this.of.rule.stopIfTrue = Boolean(value);
    this.$changed();
  }
  get custom(): CustomConditionalFormat {
    return this.$as('Custom', CustomConditionalFormat);
  }
  get customOrNullObject(): CustomConditionalFormat | null {
    return this.$asOrNull('Custom', CustomConditionalFormat);
  }
  get cellValue(): CellValueConditionalFormat {
    return this.$as('CellValue', CellValueConditionalFormat);
  }
  get cellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.$asOrNull('CellValue', CellValueConditionalFormat);
  }
  get textComparison(): TextConditionalFormat {
    return this.$as('ContainsText', TextConditionalFormat);
  }
  get textComparisonOrNullObject(): TextConditionalFormat | null {
    return this.$asOrNull('ContainsText', TextConditionalFormat);
  }
  $asOrNull<T>(type: RuleType, make: new (session: Session, of: Of) => T): T | null {
    return this.of.rule.type === type ? new make(this.session, this.of) : null;
  }
  $as<T>(type: RuleType, make: new (session: Session, of: Of) => T): T {
    const part = this.$asOrNull(type, make);
    if (!part) throw new HostError('InvalidOperation', `The conditional format is ${this.of.rule.type}, not ${type}.`);
    return part;
  }
  delete(): void {
    const sheet = this.of.sheet();
    requireAllowed(this.session, sheet, sheet.protection ? 'allowFormatCells' : null);
    sheet.rules = sheet.rules.filter((rule) => rule !== this.of.rule);
    this.$changed();
  }
  getRange(): Range {
    const [area, more] = this.of.rule.areas;
    if (!area || more) throw new HostError('InvalidOperation', 'The conditional format covers several ranges.');
    return makeRange(this.session, this.of.sheet().id, area);
  }
  getRangeOrNullObject(): Range | null {
    const [area, more] = this.of.rule.areas;
    return !area || more ? null : makeRange(this.session, this.of.sheet().id, area);
  }
  getRanges(): RangeAreas {
    return makeAreas(this.session, this.of.sheet().id, this.of.rule.areas);
  }
  changeRuleToCustom(formula: string): void {
    Object.assign(this.of.rule, { type: 'Custom', formula: this.$formula(formula) });
    this.$changed();
  }
}

const TYPES: readonly RuleType[] = ['Custom', 'CellValue', 'ContainsText'];

export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  constructor(
    session: Session,
    readonly spot: Spot,
  ) {
    super(session);
  }
  get className(): string {
    return 'ConditionalFormatCollection';
  }
  protected list(): readonly ConditionalFormat[] {
    const own = this.spot.areas();
    const touches = (rule: Rule): boolean => rule.areas.some((area) => own.some((mine: Area) => overlap(area, mine)));
    return this.spot
      .sheet()
      .rules.filter(touches)
      .map((rule) => new ConditionalFormat(this.session, { sheet: this.spot.sheet, rule }));
  }
  protected matches(item: ConditionalFormat, key: string | number): boolean {
    return item.id === key;
  }
  override getItemOrNullObject(key: string | number): ConditionalFormat | null {
    const rule = this.spot.sheet().rules.find((entry) => entry.id === key);
    return rule ? new ConditionalFormat(this.session, { sheet: this.spot.sheet, rule }) : null;
  }
  /** A new rule comes first: it wins over those that were there. */
  add(type: string): ConditionalFormat {
    const known = TYPES.find((name) => name === type);
    if (!known)
      throw new HostError('NotImplemented', `The host adds no ${type} rules.`, 'ConditionalFormatCollection.add');
    const sheet = this.spot.sheet();
    requireAllowed(this.session, sheet, sheet.protection ? 'allowFormatCells' : null);
    const rule = newRule(newId(this.session.book), known, [...this.spot.areas()]);
    sheet.rules.unshift(rule);
    tell(this.session.book, { kind: 'rules', sheetId: sheet.id });
    return new ConditionalFormat(this.session, { sheet: this.spot.sheet, rule });
  }
  clearAll(): void {
    const sheet = this.spot.sheet();
    requireAllowed(this.session, sheet, sheet.protection ? 'allowFormatCells' : null);
    sheet.rules = sheet.rules.filter((rule) => {
      rule.areas = this.spot
        .areas()
        .reduce<readonly Area[]>((areas, hole) => areas.flatMap((area) => without(area, hole)), rule.areas);
      return rule.areas.length > 0;
    });
    tell(this.session.book, { kind: 'rules', sheetId: sheet.id });
  }
  override getItem(key: string | number): ConditionalFormat {
    const item = this.getItemOrNullObject(key);
    if (!item) throw notFound(`ConditionalFormat ${String(key)}`);
    return item;
  }
}
