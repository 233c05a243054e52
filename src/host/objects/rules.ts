// Conditional formats of a range: added on top, listed in order of priority, computed by book/shown.ts.
import { overlap, without, type Area } from '../book/area';
import { newRule, type Rule, type RuleType } from '../book/rule';
import { newId, tell } from '../book/book';
import { HostCollection } from '../wire/object';
import { HostError, notFound } from '../wire/errors';
import { requireAllowed } from './guard';
import { makeAreas, makeRange } from './makers';
import {
  CellValueConditionalFormat,
  CustomConditionalFormat,
  RulePart,
  TextConditionalFormat,
  type Of,
} from './rule-parts';
import type { Range } from './range';
import type { RangeAreas } from './range-areas';
import type { Spot } from './look';
import type { Session } from '../wire/session';

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
