// What a conditional format is made of: its rule and the look it lays over cells.
import { formulaFault } from '../book/enter';
import { readColor } from '../book/style';
import { tell } from '../book/book';
import { HostObject } from '../wire/object';
import { invalid } from '../wire/errors';
import type { Rule } from '../book/rule';
import type { Sheet } from '../book/sheet';
import type { Session } from '../wire/session';

export interface Of {
  readonly sheet: () => Sheet;
  readonly rule: Rule;
}

export abstract class RulePart extends HostObject {
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

export class CustomConditionalFormat extends RulePart {
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

export class CellValueConditionalFormat extends RulePart {
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

export class TextConditionalFormat extends RulePart {
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
