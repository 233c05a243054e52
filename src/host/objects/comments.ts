// Comments of cells (the threaded kind).
import { parseArea, splitSheet } from '../book/address';
import { hasCell, oneCell, type Area } from '../book/area';
import { newId, sheetById, sheetByName, tell } from '../book/book';
import type { Note, Sheet } from '../book/sheet';
import { HostCollection, HostObject } from '../wire/object';
import { invalid, notFound } from '../wire/errors';
import { requireAllowed } from './guard';
import { makeRange } from './makers';
import type { Range } from './range';
import { RangePlace } from './range-place';
import type { Session } from '../wire/session';

interface Of {
  readonly sheet: Sheet;
  readonly note: Note;
}

export class Comment extends HostObject {
  constructor(
    session: Session,
    readonly of: Of,
  ) {
    super(session);
  }
  get className(): string {
    return 'Comment';
  }
  override ids(): Readonly<Record<string, unknown>> {
    return { Id: this.of.note.id };
  }
  get id(): string {
    return this.of.note.id;
  }
  get content(): string {
    return this.of.note.content;
  }
  set content(value: string) {
    requireAllowed(this.session, this.of.sheet, this.of.sheet.protection ? 'allowEditObjects' : null);
    this.of.note.content = String(value);
  }
  get contentType(): string {
    return 'Plain';
  }
  get authorName(): string {
    return this.of.note.author;
  }
  get authorEmail(): string {
    return '';
  }
  get creationDate(): string {
    return this.of.note.created;
  }
  get resolved(): boolean {
    return this.of.note.resolved;
  }
  set resolved(value: boolean) {
    this.of.note.resolved = Boolean(value);
  }
  getLocation(): Range {
    return makeRange(this.session, this.of.sheet.id, this.of.note.area);
  }
  delete(): void {
    const { sheet, note } = this.of;
    requireAllowed(this.session, sheet, sheet.protection ? 'allowEditObjects' : null);
    sheet.notes = sheet.notes.filter((other) => other !== note);
    tell(this.session.book, { kind: 'view', sheetId: sheet.id });
  }
}

export class CommentCollection extends HostCollection<Comment> {
  constructor(
    session: Session,
    /** null: those of all sheets. */
    readonly sheetId: string | null,
  ) {
    super(session);
  }
  get className(): string {
    return 'CommentCollection';
  }
  protected list(): readonly Comment[] {
    const sheets = this.session.book.sheets.filter((sheet) => this.sheetId === null || sheet.id === this.sheetId);
    return sheets.flatMap((sheet) => sheet.notes.map((note) => new Comment(this.session, { sheet, note })));
  }
  protected matches(item: Comment, key: string | number): boolean {
    return item.id === key;
  }
  #place(cell: RangePlace | string): { readonly sheet: Sheet; readonly area: Area } {
    if (cell instanceof RangePlace) return { sheet: cell.$sheet, area: cell.$area };
    const { sheet: name, rest } = splitSheet(String(cell));
    const own = this.sheetId ?? this.session.book.activeSheetId;
    const sheet = name === null ? sheetById(this.session.book, own) : sheetByName(this.session.book, name);
    const area = parseArea(rest);
    if (!sheet || !area) throw invalid(`No cell: ${String(cell)}`);
    return { sheet, area };
  }
  add(cell: RangePlace | string, content: string): Comment {
    const { sheet, area } = this.#place(cell);
    requireAllowed(this.session, sheet, sheet.protection ? 'allowEditObjects' : null);
    if (typeof content !== 'string' || content === '') throw invalid('A comment needs text.');
    if (area.top !== area.bottom || area.left !== area.right) throw invalid('A comment belongs to one cell.');
    if (sheet.notes.some((note) => hasCell(note.area, area.top, area.left))) throw invalid('The cell has a comment.');
    const note: Note = {
      id: newId(this.session.book),
      author: '使用者',
      content,
      area,
      resolved: false,
      created: '2024-01-01T00:00:00.000Z',
      replies: [],
    };
    sheet.notes.push(note);
    tell(this.session.book, { kind: 'view', sheetId: sheet.id });
    return new Comment(this.session, { sheet, note });
  }
  getItemByCell(cell: RangePlace | string): Comment {
    const { sheet, area } = this.#place(cell);
    const note = sheet.notes.find((entry) => hasCell(oneCell(entry.area.top, entry.area.left), area.top, area.left));
    if (!note) throw notFound('The cell has no comment.');
    return new Comment(this.session, { sheet, note });
  }
}
