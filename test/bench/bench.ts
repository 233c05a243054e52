/**
 * `npm run bench`: characters a second end to end, and whether time grows in step with the text for repeated patterns.
 * Texts: ../shared/corpus where it stands beside the repository, and the repository's own cases.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { documentOfText } from '../../src/document';
import { extract } from '../../src/extract';

const out = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function texts(): { name: string; text: string }[] {
  const corpus = resolve(__dirname, '../../../shared/corpus/text');
  const cases = resolve(__dirname, '../cases');
  const found: { name: string; text: string }[] = [];
  if (existsSync(corpus))
    for (const file of readdirSync(corpus))
      found.push({ name: file.slice(0, 3), text: readFileSync(join(corpus, file), 'utf8') });
  else out('The labelled texts are not beside this repository; speed is measured on the cases alone.');
  if (existsSync(cases))
    for (const slug of readdirSync(cases)) {
      const file = join(cases, slug, `${slug}.txt`);
      if (existsSync(file)) found.push({ name: slug, text: readFileSync(file, 'utf8') });
    }
  return found;
}

/** Milliseconds of this process's own CPU time, so that a busy machine is not measured. */
const timed = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/** Best of three: the least disturbed by others on the machine. */
function best(text: string): number {
  const document = documentOfText('bench', text, 'txt');
  return Math.min(...[0, 1, 2].map(() => timed(() => extract(document))));
}

function speed(): void {
  for (const part of ['zh', 'en'] as const) {
    const own = texts().filter(({ name }) => name.startsWith('en-') === (part === 'en'));
    const characters = own.reduce((sum, { text }) => sum + text.length, 0);
    const rounds = Math.max(1, Math.ceil(600000 / Math.max(1, characters)));
    const documents = own.map(({ name, text }) => documentOfText(name, text, 'txt'));
    const warm = 1200000 / Math.max(1, characters);
    for (let i = 0; i < warm; i++) for (const document of documents) extract(document);
    const took = Math.min(
      ...[0, 1, 2].map(() =>
        timed(() => {
          for (let i = 0; i < rounds; i++) for (const document of documents) extract(document);
        }),
      ),
    );
    out(
      `${part}: ${characters} characters in ${own.length} texts, ${((characters * rounds) / took / 1000).toFixed(2)} million characters a second of one core`,
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
  '£',
  'by 2027 ',
  '(a ',
  '建设学校 ',
  '。',
  '。\n',
];

function linearity(size: number): void {
  let worst = 0;
  for (const pattern of patterns) {
    const text = (n: number): string => pattern.repeat(Math.ceil(n / pattern.length)).slice(0, n);
    for (const language of ['', '全市新增学位。']) {
      const once = best(language + text(size));
      const twice = best(language + text(2 * size));
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

speed();
const size = Number(process.argv.find((arg) => arg.startsWith('--size='))?.slice(7) ?? 500000);
linearity(size);
