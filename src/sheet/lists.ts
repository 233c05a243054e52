/** 字典: the statuses with mark, class and severity, and the words of the drop-down lists; formulas look up here. */
import { NAMES, STATUSES } from '../status';
import type { Language, Wording } from '../wording';
import type { ListName } from './columns';
import type { Area, CellValue, Name, SheetLayout, Styled, Values } from './layout';
import { SHEET_NAMES, listName } from './names';
import { tintOf } from './palette';
import type { Palette } from './palette';
import { cellArea, reference } from './place';
import { landscape, sheetOf, typeOf } from './sheet-of';

const HEAD = 3;
const FIRST = 4;
/** Column of the first drop-down list; a blank column stands before it. */
const LISTS = 7;

/** The table of statuses and the blank column behind it. */
const WIDTHS = { zh: [15, 7, 9, 10, 10, 50, 3], en: [24, 7, 9, 12, 11, 68, 3] } as const;

export interface ListsInput {
  readonly words: Wording;
  readonly language: Language;
  readonly palette: Palette;
  readonly title: string;
}

export function listsSheet(input: ListsInput): { readonly sheet: SheetLayout; readonly names: readonly Name[] } {
  const { words, language, title } = input;
  const type = typeOf(language);
  const lists = wordLists(words);
  const heads = [...Object.values(words.sheet.lists.statusColumns), null, ...lists.map(({ head }) => head)];
  const status: Area = { row: FIRST, column: 0, rows: STATUSES.length, columns: 6 };
  const sheet = sheetOf('lists', title, {
    values: [
      { area: cellArea(0, 0), values: [[words.sheet.lists.heading]] },
      { area: cellArea(1, 0), values: [[words.sheet.lists.intro]] },
      { area: { row: HEAD, column: 0, rows: 1, columns: heads.length }, values: [heads] },
      { area: status, values: statusRows(words) },
      ...lists.map(({ values, area }): Values => ({ area, values: values.map((word) => [word]) })),
    ],
    styles: [
      { area: cellArea(0, 0), style: type.heading },
      { area: cellArea(1, 0), style: type.note },
      { area: { row: HEAD, column: 0, rows: 1, columns: 6 }, style: type.head },
      { area: { row: HEAD, column: LISTS, rows: 1, columns: lists.length }, style: type.head },
      { area: status, style: { ...type.body, border: 'thin', align: 'left', indent: 1 } },
      { area: { ...status, column: 1, columns: 4 }, style: { align: 'center', indent: 0 } },
      ...lists.map(
        ({ area }): Styled => ({
          area,
          style: { ...type.body, border: 'thin', align: 'left', indent: 1, numberFormat: '@' },
        }),
      ),
      ...statusTints(input.palette),
    ],
    columns: [
      ...WIDTHS[language].map((width, column) => ({ column, width })),
      ...lists.map(({ area }) => ({ column: area.column, width: language === 'zh' ? 13 : 20 })),
    ],
    rowHeights: [
      { row: 0, points: 28 },
      { row: HEAD, points: 24 },
      ...STATUSES.map((_, index) => ({ row: FIRST + index, points: 18 })),
    ],
    freeze: { rows: FIRST, columns: 0 },
    print: landscape({ row: 0, column: 0, rows: FIRST + STATUSES.length, columns: LISTS + lists.length }, null, words),
  });
  return { sheet, names: listNames(title, lists, status) };
}

interface WordList {
  readonly list: ListName;
  readonly head: string;
  readonly values: readonly string[];
  readonly area: Area;
}

function wordLists(words: Wording): WordList[] {
  const { kind, direction, basis, modality } = words.status;
  const all: Readonly<Record<ListName, readonly string[]>> = {
    kind: Object.values(kind),
    direction: Object.values(direction),
    basis: Object.values(basis),
    modality: Object.values(modality),
    closure: words.columns.closure,
  };
  return (Object.keys(all) as ListName[]).map((list, index) => ({
    list,
    head: words.columns.titles[list],
    values: all[list],
    area: { row: FIRST, column: LISTS + index, rows: all[list].length, columns: 1 },
  }));
}

function statusRows(words: Wording): CellValue[][] {
  const { yes, no } = words.sheet.lists;
  return STATUSES.map((entry) => [
    words.status.status[entry.code],
    entry.glyph,
    entry.class,
    entry.severity,
    entry.class === 'lag' ? yes : no,
    words.status.meanings[entry.code],
  ]);
}

function statusTints(palette: Palette): Styled[] {
  return STATUSES.flatMap((entry, index) => {
    if (entry.class === 'none') return [];
    return [
      { area: { row: FIRST + index, column: 0, rows: 1, columns: 3 }, style: { ...tintOf(palette, entry.class) } },
    ];
  });
}

function listNames(title: string, lists: readonly WordList[], status: Area): Name[] {
  const refersTo = (area: Area): string => `=${reference(title, area)}`;
  const ofStatus = (column: number): string => refersTo({ ...status, column, columns: 1 });
  const used: Area = { row: HEAD, column: 0, rows: STATUSES.length + 1, columns: LISTS + lists.length };
  return [
    { name: SHEET_NAMES.lists ?? '', refersTo: refersTo(used), sheet: 'lists' },
    { name: NAMES.statusWord, refersTo: ofStatus(0) },
    { name: NAMES.statusMark, refersTo: ofStatus(1) },
    { name: NAMES.statusClass, refersTo: ofStatus(2) },
    { name: NAMES.statusSeverity, refersTo: ofStatus(3) },
    ...lists.map(({ list, area }) => ({ name: listName(list), refersTo: refersTo(area) })),
  ];
}
