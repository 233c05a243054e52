// Reads a Markdown table: one record a row, by the header's words. Test authors edit the tables, not code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type TableRow = Readonly<Record<string, string>>;

export function tableOf(file: string): readonly TableRow[] {
  const lines = readFileSync(join(__dirname, file), 'utf8').split('\n');
  const rows = lines.filter((line) => line.startsWith('|')).map(cellsOf);
  const [header, , ...body] = rows;
  if (header === undefined || body.length === 0) throw new Error(`${file} holds no table`);
  return body.map((cells) => Object.fromEntries(header.map((title, index) => [title, cells[index] ?? ''])));
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim());
}
