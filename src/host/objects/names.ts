// Defined names, of the workbook and of sheets.
import { absoluteAddress, parseArea, sheetPrefix } from '../book/address';
import { nameFault } from '../book/name';
import { referenceArea, scanFormula, isReference } from '../book/scan';
import { formulaFault } from '../book/enter';
import { sameText, sheetById, sheetByName, tell, touchAll, type Name } from '../book/book';
import { valueType, wireValue, type Value } from '../book/cell';
import { HostCollection, HostObject } from '../wire/object';
import { HostError, invalid, notFound } from '../wire/errors';
import { requireEditable } from './guard';
import { makeRange, makeWorksheet } from './makers';
import type { Range } from './range';
import { RangePlace } from './range-place';
import type { Worksheet } from './worksheet';
import type { Session } from '../wire/session';

export class NamedItem extends HostObject {
  constructor(
    session: Session,
    readonly entry: Name,
  ) {
    super(session);
  }
  get className(): string {
    return 'NamedItem';
  }
  override ids(): Readonly<Record<string, unknown>> {
    return { _Id: this.entry.name };
  }
  get name(): string {
    return this.entry.name;
  }
  get formula(): string {
    return this.entry.formula;
  }
  set formula(value: string) {
    requireEditable(this.session);
    this.entry.formula = nameFormula(this.session, value);
    this.#changed();
  }
  get comment(): string {
    return this.entry.comment;
  }
  set comment(value: string) {
    requireEditable(this.session);
    this.entry.comment = String(value);
  }
  get visible(): boolean {
    return this.entry.visible;
  }
  set visible(value: boolean) {
    requireEditable(this.session);
    this.entry.visible = Boolean(value);
  }
  get scope(): string {
    return this.entry.scope === null ? 'Workbook' : 'Worksheet';
  }
  get type(): Promise<string> {
    return this.#value().then((value) =>
      this.$range ? 'Range' : valueType(value) === 'Empty' ? 'Error' : valueType(value),
    );
  }
  /** The address of a range, or what the formula yields. */
  get value(): Promise<unknown> {
    const range = this.$range;
    if (range) return Promise.resolve(range.address);
    return this.#value().then((value) => wireValue(value));
  }
  async #value(): Promise<Value> {
    if (this.$range) return null;
    const sheetId = this.entry.scope ?? this.session.book.sheets[0]?.id ?? '';
    const [value] = await this.session.settler.ask([{ sheetId, row: 0, column: 0, formula: this.entry.formula }]);
    return value ?? null;
  }
  get $range(): Range | null {
    const pieces = scanFormula(this.entry.formula);
    const [sign, reference, more] = pieces;
    if (sign !== '=' || !reference || !isReference(reference) || more !== undefined) return null;
    const sheet =
      reference.sheet === null
        ? sheetById(this.session.book, this.entry.scope ?? '')
        : sheetByName(this.session.book, reference.sheet);
    return sheet ? makeRange(this.session, sheet.id, referenceArea(reference)) : null;
  }
  getRange(): Range {
    const range = this.$range;
    if (!range) throw new HostError('InvalidReference', `The name ${this.entry.name} does not refer to a range.`);
    return range;
  }
  getRangeOrNullObject(): Range | null {
    return this.$range;
  }
  get worksheet(): Worksheet {
    const sheet = this.worksheetOrNullObject;
    if (!sheet) throw new HostError('InvalidOperation', 'The name belongs to the workbook.');
    return sheet;
  }
  get worksheetOrNullObject(): Worksheet | null {
    return this.entry.scope === null ? null : makeWorksheet(this.session, this.entry.scope);
  }
  delete(): void {
    requireEditable(this.session);
    this.session.book.names = this.session.book.names.filter((entry) => entry !== this.entry);
    this.#changed();
  }
  #changed(): void {
    touchAll(this.session.book);
    tell(this.session.book, { kind: 'names' });
  }
}

function nameFormula(session: Session, value: unknown): string {
  if (value instanceof RangePlace) return `=${sheetPrefix(value.$sheet.name)}!${absoluteAddress(value.$area)}`;
  if (typeof value === 'number' || typeof value === 'boolean') return `=${String(value).toUpperCase()}`;
  if (typeof value !== 'string' || value === '') throw invalid('A name refers to a range or a formula.');
  if (!value.startsWith('=')) return `="${value.replaceAll('"', '""')}"`;
  const fault = formulaFault(session.book, value);
  if (fault) throw invalid(fault);
  return value;
}

const BY_NAME = new Intl.Collator('en');

export class NamedItemCollection extends HostCollection<NamedItem> {
  constructor(
    session: Session,
    readonly scope: string | null,
  ) {
    super(session);
  }
  get className(): string {
    return 'NamedItemCollection';
  }
  protected list(): readonly NamedItem[] {
    return this.session.book.names
      .filter((entry) => entry.scope === this.scope)
      .sort((a, b) => BY_NAME.compare(a.name, b.name))
      .map((entry) => new NamedItem(this.session, entry));
  }
  protected matches(item: NamedItem, key: string | number): boolean {
    return sameText(item.name, String(key));
  }
  override getItemOrNullObject(key: string | number): NamedItem | null {
    const entry = this.session.book.names.find(
      ({ scope, name }) => scope === this.scope && sameText(name, String(key)),
    );
    return entry === undefined ? null : new NamedItem(this.session, entry);
  }
  add(name: string, reference: unknown, comment = ''): NamedItem {
    requireEditable(this.session);
    const { book } = this.session;
    const fault = nameFault(name);
    if (fault) throw invalid(fault);
    if (this.getItemOrNullObject(name)) throw new HostError('ItemAlreadyExists', `The name ${name} exists.`);
    const entry: Name = {
      name,
      scope: this.scope,
      formula: nameFormula(this.session, reference),
      visible: true,
      comment: comment ?? '',
    };
    book.names.push(entry);
    touchAll(book);
    tell(book, { kind: 'names' });
    return new NamedItem(this.session, entry);
  }
}

/** A range by address or by defined name, as getRange takes both. */
export function rangeByText(session: Session, sheetId: string, text: string): Range {
  const area = parseArea(text);
  if (area) return makeRange(session, sheetId, area);
  for (const scope of [sheetId, null]) {
    const entry = session.book.names.find((name) => name.scope === scope && sameText(name.name, text));
    const range = entry && new NamedItem(session, entry).$range;
    if (range) return range;
  }
  throw notFound(`No range: ${text}`);
}
