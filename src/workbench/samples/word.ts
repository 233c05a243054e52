/**
 * In: a sample. Out: the bytes of a .docx with real heading styles, automatic numbering (一、 （一） 1.) and merged
 * table cells, as an office clerk's Word writes them. The same sample gives the same bytes: dates are fixed.
 */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ILevelsOptions,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Language, Sample, SampleBlock, TableCell as Cell } from './sample';

/** Half-points and twips. */
const body = { zh: { font: '宋体', size: 25, line: 445 }, en: { font: 'Calibri', size: 23, line: 312 } } as const;
const headingFont = { zh: '黑体', en: 'Calibri' } as const;
const fixedDate = '2025-01-16T08:00:00Z';

function numberingLevels(language: Language): ILevelsOptions[] {
  const suffix = language === 'zh' ? ('nothing' as const) : ('space' as const);
  const level = (depth: number, format: ILevelsOptions['format'], text: string): ILevelsOptions => ({
    level: depth,
    ...(format ? { format } : {}),
    text,
    suffix,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 0, firstLine: 0 } } },
  });
  return language === 'zh'
    ? [
        level(0, LevelFormat.CHINESE_COUNTING_THOUSAND, '%1、'),
        level(1, LevelFormat.CHINESE_COUNTING_THOUSAND, '（%2）'),
      ]
    : [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.DECIMAL, '%1.%2')];
}

/** Word restarts a list for each section only when each has a list of its own. */
const listName = (section: number): string => `items-${section}`;

function numbering(sample: Sample): { reference: string; levels: ILevelsOptions[] }[] {
  const sections = sample.blocks.filter((block) => block.kind === 'heading').length;
  const items = (section: number) => ({
    reference: listName(section),
    levels: [
      { level: 0, format: LevelFormat.DECIMAL, text: '%1.', suffix: 'space' as const, alignment: AlignmentType.START },
    ],
  });
  return [
    { reference: 'headings', levels: numberingLevels(sample.language) },
    ...Array.from({ length: sections + 1 }, (_, section) => items(section)),
  ];
}

function tableCell(cell: Cell, language: Language, width: number, header: boolean): TableCell {
  const { font } = body[language];
  return new TableCell({
    rowSpan: cell.rows ?? 1,
    columnSpan: cell.columns ?? 1,
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: width, type: WidthType.PERCENTAGE },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: 288, lineRule: LineRuleType.AUTO },
        children: [new TextRun({ text: cell.text, bold: header, font, size: 20 })],
      }),
    ],
  });
}

function table(block: Extract<SampleBlock, { kind: 'table' }>, language: Language): Table {
  const rows = block.rows.map(
    (row, at) =>
      new TableRow({
        tableHeader: at < block.headerRows,
        cantSplit: true,
        children: row.map((cell, column) =>
          tableCell(cell, language, block.widths[column] ?? 10, at < block.headerRows),
        ),
      }),
  );
  return new Table({
    rows,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: block.widths.map((width) => width * 88),
  });
}

function children(sample: Sample): (Paragraph | Table)[] {
  const indent = sample.language === 'zh' ? { firstLine: 500 } : {};
  let section = 0;
  const blocks = sample.blocks.map((block) => {
    if (block.kind === 'table') return table(block, sample.language);
    if (block.kind === 'paragraph') return new Paragraph({ text: block.text, indent });
    if (block.kind === 'item')
      return new Paragraph({ text: block.text, indent, numbering: { reference: listName(section), level: 0 } });
    section += 1;
    return new Paragraph({
      text: block.text,
      heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      numbering: { reference: 'headings', level: block.level - 1 },
    });
  });
  return [
    new Paragraph({ text: sample.title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
    new Paragraph({ text: sample.subtitle, alignment: AlignmentType.CENTER }),
    ...blocks,
  ];
}

function wordDocument(sample: Sample): Document {
  const { font, size, line } = body[sample.language];
  const spacing = { line, lineRule: LineRuleType.EXACT };
  const head = (half: number) => ({
    run: { font: headingFont[sample.language], size: half, bold: true, color: '000000' },
    paragraph: { spacing: { ...spacing, before: 60, after: 0 } },
  });
  return new Document({
    creator: 'Yardstick',
    lastModifiedBy: 'Yardstick',
    title: sample.title,
    styles: {
      default: {
        document: { run: { font, size }, paragraph: { spacing } },
        title: {
          run: { font: headingFont[sample.language], size: 34, bold: true, color: '000000' },
          paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, after: 120 } },
        },
        heading1: head(size + 2),
        heading2: head(size),
      },
    },
    numbering: { config: numbering(sample) },
    sections: [
      {
        properties: { page: { margin: { top: 1247, bottom: 1134, left: 1361, right: 1361 } } },
        children: children(sample),
      },
    ],
  });
}

/** The library stamps the time of day and the zip the minute; both are set to the sample's date. */
function withFixedDates(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const core = files['docProps/core.xml'];
  if (core) files['docProps/core.xml'] = strToU8(strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, fixedDate));
  return zipSync(files, { mtime: new Date(2025, 0, 16, 8, 0, 0), level: 9 });
}

export async function sampleWord(sample: Sample): Promise<Uint8Array> {
  return withFixedDates(new Uint8Array(await Packer.toArrayBuffer(wordDocument(sample))));
}
