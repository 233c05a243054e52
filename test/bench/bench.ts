/**
 * `npm run bench`: characters a second end to end, warm and for the first document; whether time grows in step with the text
 * for repeated patterns; a long .docx read and extracted; and the nearest libraries on the same texts in the same run; bytes
 * on the wire a row. `--wire`: these alone, of as many rows as `--rows=` says.
 * Texts: ../shared/corpus where it stands beside the repository, and the repository's own cases.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { documentOfText } from '../../src/document';
import { extract } from '../../src/extract';
import { readFile } from '../../src/reading/node';
import { Document as Paper, Packer, Paragraph } from 'docx';
import { harm } from './harm';
import { peers, timed } from './peers';
import type { Labelled } from './peers';
import { labelsIn } from './scoring';
import { wire } from './wire';

const out = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

interface Timed {
  readonly part: 'labelled texts' | 'own cases in Chinese' | 'own cases in English';
  readonly name: string;
  readonly text: string;
}

/** The labelled texts, and the denser cases of our own by language. */
function texts(): Timed[] {
  const corpus = resolve(__dirname, '../../../shared/corpus/text');
  const cases = resolve(__dirname, '../cases');
  const found: Timed[] = [];
  if (existsSync(corpus))
    for (const file of readdirSync(corpus))
      found.push({ part: 'labelled texts', name: file.slice(0, 3), text: readFileSync(join(corpus, file), 'utf8') });
  else out('The labelled texts are not beside this repository; speed is measured on the cases alone.');
  if (existsSync(cases))
    for (const slug of readdirSync(cases)) {
      const file = join(cases, slug, `${slug}.txt`);
      const part = slug.startsWith('en-') ? 'own cases in English' : 'own cases in Chinese';
      if (existsSync(file)) found.push({ part, name: slug, text: readFileSync(file, 'utf8') });
    }
  return found;
}

/** Best of three: the least disturbed by others on the machine. */
function best(text: string): number {
  const document = documentOfText('bench', text, 'txt');
  return Math.min(...[0, 1, 2].map(() => timed(() => extract(document))));
}

/** The first document of a fresh process: nothing is compiled yet. */
function cold(): void {
  const first = texts().find(({ name }) => !name.startsWith('en-'));
  if (first === undefined) return;
  const took = timed(() => extract(documentOfText(first.name, first.text, 'txt')));
  out(`first document, cold: ${first.text.length} characters in ${took.toFixed(0)} ms`);
}

/** A paper of about 500 pages of the labelled texts' size, made here. */
async function longPaper(): Promise<void> {
  const line = '到2027年，全市新建幼儿园30所，新增学位9000个，普惠性幼儿园覆盖率达到92%，投入资金3.2亿元。';
  const lines = Array.from({ length: 500 * 16 }, (_, i) => (i % 16 === 0 ? `${i / 16 + 1}.扩大资源供给` : line));
  const children = lines.map((text) => new Paragraph({ text }));
  const bytes = new Uint8Array(await Packer.toArrayBuffer(new Paper({ sections: [{ children }] })));
  const start = process.cpuUsage();
  const { value } = await readFile('long.docx', bytes);
  const found = value === null ? 0 : extract(value).statements.length;
  const { user, system } = process.cpuUsage(start);
  out(
    `a .docx of 500 pages (${line.length * lines.length} characters): read and extracted in ${((user + system) / 1e6).toFixed(2)} s, ${found} statements`,
  );
}

function labelled(): Labelled[] {
  const corpus = resolve(__dirname, '../../../shared/corpus');
  if (!existsSync(corpus)) return [];
  return readdirSync(join(corpus, 'text')).map((file) => ({
    text: readFileSync(join(corpus, 'text', file), 'utf8'),
    labels: labelsIn(join(corpus, 'labels', `${file.slice(0, 3)}.jsonl`)),
  }));
}

/** Compiled code is what a batch of files sees, the longer the batch the more of it; `cold` tells what the first one sees. */
function speed(): void {
  const all = texts();
  for (const part of ['labelled texts', 'own cases in Chinese', 'own cases in English'] as const) {
    const documents = all.filter((one) => one.part === part).map(({ name, text }) => documentOfText(name, text, 'txt'));
    const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
    if (characters === 0) continue;
    const pass = (size: number): void => {
      for (let i = 0; i < size / characters; i++) for (const document of documents) extract(document);
    };
    const done = Math.ceil(500_000 / characters) * characters;
    const perSecond = (): string => {
      const took = Math.min(...[0, 1, 2, 3, 4].map(() => timed(() => pass(500_000))));
      return (done / took / 1000).toFixed(2);
    };
    pass(2_000_000);
    const early = perSecond();
    pass(8_000_000);
    out(
      `${part}: ${characters} characters in ${documents.length} texts, ${early} million characters a second of one core behind the first two million, ${perSecond()} behind the first twelve`,
    );
  }
}

/** Patterns that made other extractors slow. */
const patterns: readonly string[] = [
  '一',
  '1',
  '1,',
  '和',
  '(',
  ')',
  '其中',
  '年',
  '%、',
  '、',
  '“',
  '《',
  '2024年',
  '12%，',
  '建设',
  '建设3所学校和',
  '达到',
  '每月一次',
  '率',
  '由3%',
  '分别',
  '个',
  '万',
  '第',
  '1-',
  'x',
  '20',
  'the ',
  'per cent ',
  'attend ',
  'we reduce it ',
  '£',
  'by 2027 ',
  '(a ',
  '建设学校 ',
  '。',
  '。\n',
];

/** Milliseconds for n characters and for twice as many. What looks worse than linear is asked again: a collection of garbage may fall in any. */
function growth(text: (n: number) => string, size: number): readonly [number, number] {
  const twoOf = (): readonly [number, number] => [best(text(size)), best(text(2 * size))];
  const [once, twice] = twoOf();
  if (twice / once < 2.6) return [once, twice];
  const again = twoOf();
  return [Math.min(once, again[0]), Math.min(twice, again[1])];
}

function linearity(size: number): void {
  let worst = 0;
  for (const pattern of patterns) {
    const text = (n: number): string => pattern.repeat(Math.ceil(n / pattern.length)).slice(0, n);
    for (const language of ['', '全市新增学位。']) {
      const [once, twice] = growth((n) => language + text(n), size);
      const ratio = twice / once;
      if (once > 2) worst = Math.max(worst, ratio);
      const note = ratio >= 2.6 && once > 2 ? '  NOT LINEAR' : twice > 1000 ? '  SLOW' : '';
      if (note !== '' || process.argv.includes('--all'))
        out(
          `${JSON.stringify(pattern).padEnd(16)} ${once.toFixed(0)} ms, twice as long ${twice.toFixed(0)} ms, ratio ${ratio.toFixed(2)}${note}`,
        );
    }
  }
  const deep = '('.repeat(100000) + '新增学位3个' + ')'.repeat(100000);
  out(
    `brackets 100000 deep: ${best(deep).toFixed(0)} ms; worst ratio of ${patterns.length} patterns from ${size} to ${2 * size} characters: ${worst.toFixed(2)}`,
  );
}

async function bench(): Promise<void> {
  const rows = Number(process.argv.find((arg) => arg.startsWith('--rows='))?.slice(7) ?? 400);
  if (process.argv.includes('--wire')) return (await wire(rows)).forEach(out);
  cold();
  speed();
  await longPaper();
  (await harm()).forEach(out);
  peers(labelled()).forEach(out);
  (await wire(rows)).forEach(out);
  linearity(Number(process.argv.find((arg) => arg.startsWith('--size='))?.slice(7) ?? 500000));
}

void bench();
