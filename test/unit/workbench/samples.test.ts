/**
 * The sample documents in assets are what the script makes of their sources, to the byte; the .docx and the .txt of
 * one sample say the same; and the labels are those an office clerk would see in Word.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '../../../src/reading';
import { sampleText } from '../../../src/workbench/samples/lines';
import { samples } from '../../../src/workbench/samples/samples';
import { sampleWord } from '../../../src/workbench/samples/word';
import { sampleActuals } from '../../../src/workbench/samples/actuals';

const folder = join(__dirname, '../../../assets/samples');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const bare = (text: string): string => text.replaceAll(/\s+/g, '');

describe.each(samples.map((sample) => [sample.slug, sample] as const))('%s', (slug, sample) => {
  test('the files are those the script makes', async () => {
    expect(Buffer.from(await sampleWord(sample)).equals(Buffer.from(bytesOf(`${slug}.docx`)))).toBe(true);
    expect(readFileSync(join(folder, `${slug}.txt`), 'utf8')).toBe(sampleText(sample));
  });

  test('the .docx reads without a problem and says what the .txt says', async () => {
    const { value, problems } = await readFile(`${slug}.docx`, bytesOf(`${slug}.docx`));
    expect(problems).toEqual([]);
    if (value === null) throw new Error(slug);
    const lines = sampleText(sample).split('\n');
    for (const line of lines.filter((one) => !one.includes('\t'))) expect(bare(value.text)).toContain(bare(line));
  });

  test('headings keep their levels and computed labels', async () => {
    const { value } = await readFile(`${slug}.docx`, bytesOf(`${slug}.docx`));
    if (value === null) throw new Error(slug);
    const headings = value.blocks.flatMap((block) =>
      block.kind === 'heading' && block.label ? [value.text.slice(block.label.start, block.label.end).trim()] : [],
    );
    expect(headings.slice(0, 2)).toEqual(sample.language === 'zh' ? ['一、', '（一）'] : ['1.', '1.1']);
  });

  test('the table has merged cells', async () => {
    const { value } = await readFile(`${slug}.docx`, bytesOf(`${slug}.docx`));
    if (value === null) throw new Error(slug);
    const cells = value.blocks.flatMap((block) => (block.kind === 'row' ? block.cells : []));
    expect(cells.some((cell) => cell.rowSpan > 1)).toBe(true);
  });
});

test('actuals are kept beside the samples, and their figures stand in the summary', () => {
  for (const language of ['zh', 'en'] as const) {
    const file = join(folder, `${language}-actuals.json`);
    expect(existsSync(file)).toBe(true);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(sampleActuals[language]);
  }
  const summary = readFileSync(join(folder, 'zh-summary.txt'), 'utf8');
  const said = sampleActuals.zh.filter(({ actual }) => actual > 0);
  expect(said.filter(({ actual }) => !summary.includes(String(actual))).map(({ name }) => name)).toEqual([]);
});
