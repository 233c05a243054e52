/**
 * In: the bytes of an .xlsx or .xlsm. Out: the workbook as data, or null and why not. Own reader on fflate and
 * saxes: a workbook library that loads whole files can be hung by a merge or a validation over a whole sheet.
 * Source of the format: ECMA-376 part 1, §18.
 */
import type { Problem, ReadingProblem, Result } from '../../document';
import { rangeOf } from './addresses';
import { archiveLimits, openArchive } from './archive';
import type { Archive } from './archive';
import type { Attempt, Fault } from './fault';
import { failed, got, problemOf } from './fault';
import { formatsOf } from './formats';
import { child, childrenOf, readMarkup, readTree, wordsIn } from './markup';
import type { Element } from './markup';
import { partTarget, relationsOf } from './relations';
import type { Relation } from './relations';
import { sheetSink } from './sheet';
import type { SheetContent, SheetContext } from './sheet';
import { readStrings } from './strings';
import type { DefinedName, Sheet, SheetTable, Workbook } from './workbook-types';

/** Cells with a value or formula, XML elements, and merges, over the whole workbook. */
export const workbookLimits = { cells: 4_000_000, elements: 24_000_000, merges: 200_000 };

/** Reads a workbook; `file` is the name its problems speak of. Never throws for anything the bytes may hold. */
export function readWorkbook(bytes: Uint8Array, file = ''): Result<Workbook | null, ReadingProblem> {
  const opened = openArchive(bytes, archiveLimits);
  const read = opened.ok ? workbookIn(opened.value) : opened;
  if (!read.ok) return { value: null, problems: [problemOf(file, read.fault)] };
  return { value: read.value, problems: unstored(read.value, file) };
}

/** Formulas whose result no program has stored yet: their value is not known without calculating. */
function unstored(workbook: Workbook, file: string): Problem<ReadingProblem>[] {
  return workbook.sheets.flatMap((sheet) => {
    let count = 0;
    for (const { cells } of sheet.rows) {
      for (const cell of cells) if (cell.formula !== null && cell.value === null) count += 1;
    }
    if (count === 0) return [];
    const place = { in: 'sheet' as const, file, sheet: sheet.name };
    return [{ code: 'formula-without-value' as const, severity: 'warning' as const, place, values: { count } }];
  });
}

function workbookIn(archive: Archive): Attempt<Workbook> {
  const main = mainPart(archive);
  if (!main.ok) return main;
  const root = readTree(archive, main.value);
  if (!root.ok) return root;
  const relations = relationsOf(archive, main.value);
  if (!relations.ok) return relations;
  const context = contextOf(archive, relations.value);
  if (!context.ok) return context;
  const sheets = sheetsOf(archive, root.value, relations.value, context.value);
  if (!sheets.ok) return sheets;
  const properties = child(root.value, 'workbookPr')?.attributes ?? {};
  const title = titleOf(archive);
  return got({
    sheets: sheets.value,
    names: namesOf(root.value),
    date1904: properties['date1904'] === '1' || properties['date1904'] === 'true',
    calculation: child(root.value, 'calcPr')?.attributes['calcMode'] === 'manual' ? 'manual' : 'auto',
    externalLinks: relations.value.filter(({ type }) => type === 'externalLink').length,
    ...(title === '' ? {} : { title }),
  });
}

function mainPart(archive: Archive): Attempt<string> {
  const usual = 'xl/workbook.xml';
  const relations = relationsOf(archive, '');
  if (!relations.ok) return relations;
  const stated = relations.value.find(({ type }) => type === 'officeDocument')?.target;
  if (stated !== undefined && archive.has(stated)) return got(stated);
  return archive.has(usual) ? got(usual) : failed('part-missing', { part: usual });
}

type Common = Omit<SheetContext, 'part'>;

function contextOf(archive: Archive, relations: readonly Relation[]): Attempt<Common> {
  const stringsPart = partTarget(relations, 'sharedStrings');
  const strings: string[] = [];
  const found = stringsPart === undefined ? null : readStrings(archive, stringsPart, strings);
  if (found !== null) return { ok: false, fault: found };
  const stylesPart = partTarget(relations, 'styles');
  const styles = stylesPart !== undefined && archive.has(stylesPart) ? readTree(archive, stylesPart) : got(null);
  if (!styles.ok) return styles;
  const counts = { cells: 0, elements: 0, merges: 0 };
  return got({ strings, formats: formatsOf(styles.value), limits: workbookLimits, counts });
}

function sheetsOf(
  archive: Archive,
  root: Element,
  relations: readonly Relation[],
  common: Common,
): Attempt<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  for (const stated of childrenOf(child(root, 'sheets'), 'sheet')) {
    const relation = relations.find(({ id }) => id === stated.attributes['r:id']);
    if (relation?.type !== 'worksheet') continue;
    const content: SheetContent = { rows: [], merges: [], hiddenColumns: [], filter: null };
    const found = readSheet(archive, relation.target, content, common);
    if (found !== null) return { ok: false, fault: found };
    const tables = tablesOf(archive, relation.target);
    if (!tables.ok) return tables;
    sheets.push({
      name: stated.attributes['name'] ?? '',
      visibility: visibilityOf(stated.attributes['state']),
      ...content,
      tables: tables.value,
    });
  }
  return got(sheets);
}

function readSheet(archive: Archive, part: string, content: SheetContent, common: Common): Fault | null {
  return readMarkup(archive, part, sheetSink(content, { ...common, part }));
}

function visibilityOf(state: string | undefined): Sheet['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function tablesOf(archive: Archive, sheetPart: string): Attempt<readonly SheetTable[]> {
  const relations = relationsOf(archive, sheetPart);
  if (!relations.ok) return relations;
  const tables: SheetTable[] = [];
  for (const { type, target } of relations.value) {
    if (type !== 'table' || !archive.has(target)) continue;
    const root = readTree(archive, target);
    if (!root.ok) return root;
    const { attributes } = root.value;
    const range = rangeOf(attributes['ref'] ?? '');
    if (range === null) continue;
    tables.push({
      name: attributes['displayName'] ?? attributes['name'] ?? '',
      range,
      columns: childrenOf(child(root.value, 'tableColumns'), 'tableColumn').map(
        (column) => column.attributes['name'] ?? '',
      ),
      headerRows: Number(attributes['headerRowCount'] ?? 1),
      totalsRows: Number(attributes['totalsRowCount'] ?? 0),
    });
  }
  return got(tables);
}

function namesOf(root: Element): readonly DefinedName[] {
  const sheets = childrenOf(child(root, 'sheets'), 'sheet').map((sheet) => sheet.attributes['name'] ?? '');
  return childrenOf(child(root, 'definedNames'), 'definedName').map((element) => {
    const { name = '', localSheetId, hidden } = element.attributes;
    const sheet = localSheetId === undefined ? undefined : sheets[Number(localSheetId)];
    const known = { name, refersTo: wordsIn(element), hidden: hidden === '1' || hidden === 'true' };
    return sheet === undefined ? known : { ...known, sheet };
  });
}

function titleOf(archive: Archive): string {
  if (!archive.has('docProps/core.xml')) return '';
  const core = readTree(archive, 'docProps/core.xml');
  const title = core.ok ? child(core.value, 'dc:title') : undefined;
  return title === undefined ? '' : wordsIn(title).trim();
}
