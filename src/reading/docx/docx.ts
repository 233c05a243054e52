/**
 * In: the bytes of a .docx (also .docm, .dotx). Out: the document as Word's final view prints it.
 * The body is read piece by piece, so that 500 pages cost a second and little memory.
 */
import { archiveLimits, fault, openArchive, readMarkup, readTree, treeGrower } from '../../xlsx';
import type { Archive, Attributes, Attempt, Element, Fault, MarkupSink } from '../../xlsx';
import { child, childrenOf, failed, got, wordsIn } from '../../xlsx';
import { unbroken } from '../../document';
import type { Problem, ReadingProblem } from '../../document';
import { printing } from '../printing';
import { unread, warning } from '../received';
import type { Reader, Reading, Received } from '../received';
import { bodyOf } from './body';
import type { Body, Counts, Notes } from './body';
import { numberingOf } from './numbering';
import { spellerOf } from './runs';
import { stylesOf } from './styles';

export const docxReader: Reader = {
  format: 'docx',
  extensions: ['docx', 'docm', 'dotx', 'dotm'],
  read: (file) => Promise.resolve(readDocx(file)),
};

/** 500 dense pages are about 10 MB of XML; nothing a person writes comes near these. */
export const docxLimits = { part: 96 * 1024 * 1024, elements: 2_000_000, entries: archiveLimits.entries };

function readDocx(file: Received): Reading {
  const opened = openArchive(file.bytes, docxLimits);
  if (!opened.ok) return unread(file, opened.fault);
  const archive = opened.value;
  const main = mainPart(archive);
  if (!main.ok) return unread(file, main.fault);
  const side = sideParts(archive, main.value);
  if (!side.ok) return unread(file, side.fault);
  const out = printing();
  const body = bodyOf(out, side.value, side.value.notes);
  const found = readMarkup(archive, main.value, bodySink(body, main.value));
  if (found !== null) return unread(file, found);
  const counts = body.end();
  const { text, blocks } = out.finish();
  if (text === '') return unread(file, empty(counts));
  const title = titleOf(archive);
  const document = { name: file.name, format: 'docx' as const, text, blocks: unbroken(text, blocks) };
  return { value: title === '' ? document : { ...document, title }, problems: leftOut(file, counts) };
}

function empty(counts: Counts): Fault {
  return counts.images > 0 ? fault('only-images', { count: counts.images }) : fault('no-text');
}

function leftOut(file: Received, counts: Counts): Problem<ReadingProblem>[] {
  return counts.embedded === 0 ? [] : [warning(file, fault('embedded-unread', { count: counts.embedded }))];
}

/** The main part is the one the package points to; its usual name is only a habit. */
function mainPart(archive: Archive): Attempt<string> {
  const usual = 'word/document.xml';
  if (archive.has('_rels/.rels')) {
    const rels = readTree(archive, '_rels/.rels');
    if (!rels.ok) return rels;
    const target = targetOf(rels.value, '/officeDocument');
    if (target !== undefined && archive.has(target)) return got(target);
  }
  return archive.has(usual) ? got(usual) : failed('part-missing', { part: usual });
}

function targetOf(rels: Element, type: string): string | undefined {
  const found = childrenOf(rels, 'Relationship').find((rel) => rel.attributes['Type']?.endsWith(type));
  return found?.attributes['Target']?.replace(/^\//, '');
}

interface SideParts extends Pick<Parameters<typeof bodyOf>[1], 'styles' | 'numbering' | 'speller'> {
  readonly notes: Notes;
}

/** Styles, numbering and notes: each may be missing, none may be broken. */
function sideParts(archive: Archive, main: string): Attempt<SideParts> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const trees: Record<string, Element | null> = {};
  for (const name of ['styles', 'numbering', 'footnotes', 'endnotes']) {
    const part = sidePart(archive, main, folder, name);
    if (!part.ok) return part;
    trees[name] = part.value;
  }
  const styles = stylesOf(trees['styles'] ?? null);
  return got({
    styles,
    numbering: numberingOf(trees['numbering'] ?? null, styles),
    speller: spellerOf(styles),
    notes: { footnotes: notesIn(trees['footnotes']), endnotes: notesIn(trees['endnotes']) },
  });
}

function sidePart(archive: Archive, main: string, folder: string, name: string): Attempt<Element | null> {
  const relsPart = `${folder}_rels/${main.slice(folder.length)}.rels`;
  let part = `${folder}${name}.xml`;
  if (!archive.has(part) && archive.has(relsPart)) {
    const rels = readTree(archive, relsPart);
    if (!rels.ok) return rels;
    const target = childrenOf(rels.value, 'Relationship').find((rel) => rel.attributes['Type']?.endsWith(`/${name}`));
    const stated = target?.attributes['Target'] ?? '';
    part = stated.startsWith('/') ? stated.slice(1) : folder + stated;
  }
  return archive.has(part) ? readTree(archive, part) : got(null);
}

/** Notes by id; the separators above them are notes of a type, not text. */
function notesIn(root: Element | null | undefined): ReadonlyMap<string, Element> {
  const notes = new Map<string, Element>();
  for (const note of childrenOf(root ?? undefined)) {
    if (note.attributes['w:type'] === undefined) notes.set(note.attributes['w:id'] ?? '', note);
  }
  return notes;
}

/** Grows a small tree for each block of the body and hands it over when it closes. */
function bodySink(body: Body, part: string): MarkupSink & { fault(): Fault | null } {
  const path: string[] = [];
  let grower: ReturnType<typeof treeGrower> | null = null;
  let inside = 0;
  let elements = 0;
  return {
    open(name: string, attributes: Attributes) {
      elements += 1;
      if (grower === null && path.at(-1) === 'w:body') grower = treeGrower();
      if (grower === null) path.push(name);
      else {
        inside += 1;
        grower.open(name, attributes);
      }
    },
    text: (words) => grower?.text(words),
    close(name: string) {
      if (grower === null) {
        path.pop();
        return;
      }
      grower.close(name);
      inside -= 1;
      if (inside > 0) return;
      const element = grower.root();
      grower = null;
      if (element !== null) body.block(element);
    },
    fault: () =>
      elements > docxLimits.elements ? fault('too-much', { part, count: elements, limit: docxLimits.elements }) : null,
  };
}

function titleOf(archive: Archive): string {
  if (!archive.has('docProps/core.xml')) return '';
  const core = readTree(archive, 'docProps/core.xml');
  const title = core.ok ? child(core.value, 'dc:title') : undefined;
  return title === undefined ? '' : wordsIn(title).trim();
}
