/** 设置: the named cells that every formula reads, each with its meaning. The tinted ones may be changed. */
import { NAMES, serialOf } from '../status';
import type { Settings } from '../status';
import type { Language, Wording } from '../wording';
import type { Area, CellValue, Link, Name, SheetLayout, Styled, Validated, Validation } from './layout';
import { FIRST_DAY, LAST_DAY } from './frame';
import { BOOK_NAMES, FORMAT_VERSION, SHEET_NAMES } from './names';
import { INK } from './palette';
import type { Palette } from './palette';
import { cellArea, reference } from './place';
import { LIST_FIRST, LIST_HEAD, landscape, listHead, sheetOf, typeOf } from './sheet-of';

export interface SettingsInput {
  readonly settings: Settings;
  readonly language: Language;
  readonly words: Wording;
  readonly palette: Palette;
  readonly title: string;
  /** Title of the monthly plan's sheet, null while no row needs one. */
  readonly monthly: string | null;
}

interface Line {
  readonly key: keyof Wording['sheet']['settings']['labels'];
  readonly names: readonly string[];
  readonly value: CellValue;
  readonly format: string;
  readonly check?: Validation;
}

export function settingsSheet(input: SettingsInput): { readonly sheet: SheetLayout; readonly names: readonly Name[] } {
  const { words, title, language } = input;
  const type = typeOf(language);
  const said = words.sheet.settings;
  const lines = linesOf(input);
  const table: Area = { row: LIST_FIRST, column: 0, rows: lines.length, columns: 3 };
  const head = listHead(type, said, Object.values(said.columns));
  const sheet = sheetOf('settings', title, {
    values: [
      ...head.values,
      { area: table, values: lines.map(({ key, value }) => [said.labels[key], value, said.meanings[key]]) },
    ],
    styles: [
      ...head.styles,
      { area: table, style: { ...type.body, border: 'thin', align: 'left', indent: 1 } },
      { area: { ...table, column: 2, columns: 1 }, style: { color: INK.quiet, wrap: true } },
      ...lines.map((line, index): Styled => ({ area: cellArea(LIST_FIRST + index, 1), style: valueStyle(line) })),
    ],
    columns: [
      { column: 0, width: 18 },
      { column: 1, width: 18 },
      { column: 2, width: 76 },
    ],
    rowHeights: [...head.rowHeights, ...lines.map((_, index) => ({ row: LIST_FIRST + index, points: 22 }))],
    validations: checks(lines, words),
    print: landscape({ row: 0, column: 0, rows: LIST_FIRST + lines.length, columns: 3 }, null, words),
    links: monthlyLink(input, lines),
  });
  return { sheet, names: names(title, lines) };
}

function linesOf({ settings, words, language, palette, monthly }: SettingsInput): Line[] {
  const said = words.sheet.settings;
  const share: Validation = { rule: 'number', min: 0, max: 1 };
  // Without a monthly plan its names stand on the cell that says so: no code is ever found there.
  const planNames = monthly === null ? [NAMES.planCode, NAMES.planGrid] : [];
  const year: Validation = { rule: 'number', min: 1901, max: 2200 };
  const asOf: Validation = { rule: 'date', from: FIRST_DAY, to: LAST_DAY };
  return [
    { key: 'planYear', names: [NAMES.planYear], value: settings.planYear, format: '0', check: year },
    { key: 'asOf', names: [NAMES.asOf], value: serialOf(settings.asOf), format: 'yyyy-mm-dd', check: asOf },
    { key: 'green', names: [NAMES.green], value: settings.green, format: '0%', check: share },
    { key: 'amber', names: [NAMES.amber], value: settings.amber, format: '0%', check: share },
    { key: 'minShare', names: [NAMES.minShare], value: settings.minShare, format: '0%', check: share },
    { key: 'cap', names: [NAMES.cap], value: settings.cap, format: '0%', check: { rule: 'number', min: 1, max: 10 } },
    { key: 'monthly', names: planNames, value: monthly === null ? said.noMonthly : said.hasMonthly, format: '@' },
    { key: 'language', names: [BOOK_NAMES.language], value: language, format: '@' },
    { key: 'palette', names: [BOOK_NAMES.palette], value: said.palettes[palette], format: '@' },
    { key: 'format', names: [BOOK_NAMES.format], value: FORMAT_VERSION, format: '0' },
  ];
}

function valueStyle({ check, format }: Line): Styled['style'] {
  return {
    align: 'center',
    indent: 0,
    numberFormat: format,
    ...(check === undefined ? {} : { fill: INK.input, bold: true }),
  };
}

function checks(lines: readonly Line[], words: Wording): Validated[] {
  const { date, number, share } = words.sheet.checks;
  return lines.flatMap(({ check, format }, index) => {
    if (check === undefined) return [];
    const says = check.rule === 'date' ? date : format === '0%' ? share : number;
    return [{ area: cellArea(LIST_FIRST + index, 1), validation: check, level: 'stop' as const, ...says }];
  });
}

function monthlyLink({ monthly, words }: SettingsInput, lines: readonly Line[]): Link[] {
  if (monthly === null) return [];
  const row = LIST_FIRST + lines.findIndex(({ key }) => key === 'monthly');
  return [
    {
      row,
      column: 1,
      to: `${reference(monthly, cellArea(0, 0))}`.replaceAll('$', ''),
      tip: words.sheet.titles.monthly,
    },
  ];
}

function names(title: string, lines: readonly Line[]): Name[] {
  const used: Area = { row: LIST_HEAD, column: 0, rows: lines.length + 1, columns: 3 };
  const named = lines.flatMap((line, index) =>
    line.names.map((name) => ({ name, refersTo: `=${reference(title, cellArea(LIST_FIRST + index, 1))}` })),
  );
  return [{ name: SHEET_NAMES.settings ?? '', refersTo: `=${reference(title, used)}`, sheet: 'settings' }, ...named];
}
