/**
 * In: a sample. Out: its plain text as people paste it: labels written out, a table as one line a row with tabs.
 * A merged cell's words stand in its first row only, as Word leaves them when a table becomes text.
 */
import { type Language, type Sample, type SampleBlock, type TableCell } from './sample';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 一、 （一） for Chinese, 1. 1.1 for English: the same as the numbering that the .docx computes. */
export function headingLabel(language: Language, level: 1 | 2, counts: readonly [number, number]): string {
  if (language === 'en') return level === 1 ? `${counts[0]}. ` : `${counts[0]}.${counts[1]} `;
  return level === 1 ? `${digits[counts[0]] ?? counts[0]}、` : `（${digits[counts[1]] ?? counts[1]}）`;
}

interface Counts {
  first: number;
  second: number;
  item: number;
}

function line(sample: Sample, block: SampleBlock, counts: Counts): string {
  if (block.kind === 'heading') {
    counts.item = 0;
    if (block.level === 1) [counts.first, counts.second] = [counts.first + 1, 0];
    else counts.second += 1;
    return headingLabel(sample.language, block.level, [counts.first, counts.second]) + block.text;
  }
  if (block.kind === 'item') return `${(counts.item += 1)}. ${block.text}`;
  if (block.kind === 'paragraph') return block.text;
  return tableGrid(block.rows)
    .map((row) => row.join('\t'))
    .join('\n');
}

/** The table's cells by row and column; a cell covered by a merge is empty. */
export function tableGrid(rows: readonly (readonly TableCell[])[]): readonly (readonly string[])[] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let left = 0;
    for (const cell of row) {
      while (grid[top]?.[left] !== undefined) left += 1;
      for (let y = 0; y < (cell.rows ?? 1); y += 1)
        for (let x = 0; x < (cell.columns ?? 1); x += 1) {
          const line = grid[top + y];
          if (line) line[left + x] = y === 0 && x === 0 ? cell.text : '';
        }
    }
  });
  return grid.map((row) => Array.from(row, (text) => text ?? ''));
}

export function sampleText(sample: Sample): string {
  const counts: Counts = { first: 0, second: 0, item: 0 };
  return [sample.title, sample.subtitle, ...sample.blocks.map((block) => line(sample, block, counts)), ''].join('\n');
}
