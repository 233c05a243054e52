/**
 * An edit of a workbook file that people live in. In: its bytes and what is to stand where. Out: the bytes with only the
 * named cells of the named sheets changed, or why not. Every part that is not asked about is copied raw; within a sheet's
 * part everything that is not asked about stays as written. Nothing here knows what a ledger is.
 */
import { strToU8 } from 'fflate';
import type { Layout } from '../../sheet';
import { openArchive } from '../read/archive';
import type { Archive } from '../read/archive';
import { failed, got } from '../read/fault';
import type { Attempt, Fault } from '../read/fault';
import { relationsOf } from '../read/relations';
import type { Relation } from '../read/relations';
import { addSheets } from './add-sheets';
import type { FormulaStands } from './formula-stands';
import { movedReferences } from './references';
import type { Growth } from './references';
import { rewritten } from './package';
import { extendedReach, withLinks } from './reach';
import type { NewLink } from './reach';
import { roomFault } from './room';
import type { NoRoom } from './room';
import { splicedRows } from './rows';
import type { RowEdit } from './rows';
import { withoutContentType, withoutRelation } from './parts-list';
import { stylesOf } from './styles-part';
import type { Styles } from './styles-part';
import { grownTable } from './table-part';
import { sheetsIn, withCalculation, withGrownNames, withNames } from './workbook-part';
import type { NewName } from './workbook-part';

export interface SheetEdit {
  readonly rows: ReadonlyMap<number, RowEdit>;
  readonly links?: readonly NewLink[];
  /** Its list grows: what reaches to the list's last row reaches over the new ones. */
  readonly growth?: Growth;
}

export interface BookEdit {
  /** By title as it stands. */
  readonly sheets: ReadonlyMap<string, SheetEdit>;
  /** Sheets whose formulas are ours: theirs reach over new rows too, on a growing sheet only those above the list. */
  readonly ours: ReadonlySet<string>;
  /** A layout of one sheet each, its title free in the book. */
  readonly add: readonly Layout[];
  readonly names: readonly NewName[];
}

/** The parts as they are to be; read through it, so that one change builds on another. */
export interface Parts {
  readonly archive: Archive;
  readonly read: (name: string) => string;
  readonly write: (name: string, xml: string) => void;
  readonly drop: (name: string) => void;
}

interface Scene {
  readonly parts: Parts;
  readonly main: string;
  readonly relations: readonly Relation[];
  /** Part of each worksheet, by title. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly growths: readonly Growth[];
}

export type Edited =
  | { readonly ok: true; readonly value: Uint8Array }
  | { readonly ok: false; readonly fault: Fault | NoRoom | FormulaStands };

export async function editedBook(bytes: Uint8Array, edit: BookEdit): Promise<Edited> {
  const opened = openArchive(bytes);
  if (!opened.ok) return opened;
  const changed = new Map<string, Uint8Array | null>();
  const parts = partsOf(opened.value, changed);
  const scene = sceneOf(parts, edit);
  if (!scene.ok) return scene;
  const room = roomFault(parts, scene.value.growths, scene.value.sheets);
  if (room !== null) return { ok: false, fault: room };
  const styles = editSheets(scene.value, edit);
  const { main, relations, growths } = scene.value;
  const restyled = styles.xml();
  const stylesPart = relations.find(({ type }) => type === 'styles')?.target ?? 'xl/styles.xml';
  if (restyled !== null) parts.write(stylesPart, restyled);
  let book = growths.reduce(withGrownNames, parts.read(main));
  book = withNames(book, edit.names);
  parts.write(main, book);
  await addSheets({ parts, main, stylesPart }, edit.add);
  parts.write(main, withCalculation(parts.read(main)));
  if (growths.some(({ shift }) => shift)) dropChain(scene.value);
  return rewritten(bytes, changed);
}

/** Only what differs from the file is written. */
function partsOf(archive: Archive, changed: Map<string, Uint8Array | null>): Parts {
  const texts = new Map<string, string>();
  const read = (name: string): string => {
    const known = texts.get(name);
    if (known !== undefined) return known;
    const text = archive.has(name) ? textOf(archive, name) : '';
    texts.set(name, text);
    return text;
  };
  return {
    archive,
    read,
    write: (name, xml) => {
      if (read(name) === xml) return;
      texts.set(name, xml);
      changed.set(name, strToU8(xml));
    },
    drop: (name) => void changed.set(name, null),
  };
}

/** The reader has taken every part before, so what it gives is whole. */
function textOf(archive: Archive, name: string): string {
  const pieces: Uint8Array[] = [];
  archive.feed(name, (piece) => {
    pieces.push(piece.slice());
    return true;
  });
  const [first = new Uint8Array()] = pieces;
  const wide =
    first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : null;
  const decoder = new TextDecoder(wide ?? 'utf-8');
  const text = pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
  return wide === null ? text : text.replace(/^(<\?xml[^>]*encoding=)["'][^"']*["']/, '$1"UTF-8"');
}

function sceneOf(parts: Parts, edit: BookEdit): Attempt<Scene> {
  const top = relationsOf(parts.archive, '');
  if (!top.ok) return top;
  const main = top.value.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!parts.archive.has(main)) return failed('part-missing', { part: main });
  const relations = relationsOf(parts.archive, main);
  if (!relations.ok) return relations;
  const sheets = sheetParts(parts.read(main), relations.value);
  const growths = [...edit.sheets.values()].flatMap(({ growth }) => growth ?? []);
  return got({ parts, main, relations: relations.value, sheets, growths });
}

function sheetParts(xml: string, relations: readonly Relation[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { title, id } of sheetsIn(xml)) {
    const relation = relations.find((each) => each.id === id);
    if (relation?.type === 'worksheet') found.set(title, relation.target);
  }
  return found;
}

function editSheets(scene: Scene, edit: BookEdit): Styles {
  const { parts, sheets, relations } = scene;
  const stylesPart = relations.find(({ type }) => type === 'styles')?.target ?? 'xl/styles.xml';
  const styles = stylesOf(parts.read(stylesPart));
  for (const [title, part] of sheets) editSheet(scene, edit, { title, part, styles });
  return styles;
}

interface SheetPlace {
  readonly title: string;
  readonly part: string;
  readonly styles: Styles;
}

const NO_EDIT: SheetEdit = { rows: new Map() };

function editSheet({ parts, growths }: Scene, edit: BookEdit, { title, part, styles }: SheetPlace): void {
  const isOurs = growths.length > 0 && edit.ours.has(title);
  const asked = edit.sheets.get(title) ?? (isOurs ? NO_EDIT : null);
  if (asked === null) return;
  const { growth, rows, links = [] } = asked;
  const cells = splicedRows(parts.read(part), {
    rows,
    shift: growth?.shift === true ? { after: growth.last, by: growth.by } : null,
    formula: growths.length === 0 ? null : moverOn(title, growths, isOurs),
    restyle: styles.restyle,
  });
  const reached = growth === undefined ? cells : extendedReach(cells, growth);
  parts.write(part, withLinks(reached, links));
  if (growth !== undefined) growTables(parts, part, growth);
}

/** Formulas of ours reach over new rows; a person's only move along with their rows. */
function moverOn(title: string, growths: readonly Growth[], isOurs: boolean): (text: string, row: number) => string {
  const own = growths.find((growth) => growth.title === title);
  return (text, row) => {
    const extend = isOurs && (own === undefined || row < own.first) ? 'whole' : 'none';
    return growths.reduce((formula, growth) => movedReferences(formula, growth, { own: growth === own, extend }), text);
  };
}

function growTables(parts: Parts, sheet: string, growth: Growth): void {
  const relations = relationsOf(parts.archive, sheet);
  if (!relations.ok) return;
  for (const { type, target } of relations.value) {
    if (type === 'table') parts.write(target, grownTable(parts.read(target), growth));
  }
}

/** The order of calculation names cells by their place; where rows have moved it is made anew by the next program. */
function dropChain({ parts, main, relations }: Scene): void {
  const chain = relations.find(({ type }) => type === 'calcChain');
  if (chain === undefined) return;
  const cut = main.lastIndexOf('/') + 1;
  const rels = `${main.slice(0, cut)}_rels/${main.slice(cut)}.rels`;
  parts.write(rels, withoutRelation(parts.read(rels), chain.id));
  parts.write('[Content_Types].xml', withoutContentType(parts.read('[Content_Types].xml'), chain.target));
  parts.drop(chain.target);
}
