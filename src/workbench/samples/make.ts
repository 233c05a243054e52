/**
 * `npm run samples`: writes the sample documents and actuals into assets/samples. What it writes is kept in the
 * repository, so that a clone has them without running anything; running it again changes no byte.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleActuals } from './actuals';
import { sampleText } from './lines';
import type { Language } from './sample';
import { samples } from './samples';
import { sampleWord } from './word';

const folder = join(process.cwd(), 'assets', 'samples');

async function makeSamples(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const sample of samples) {
    writeFileSync(join(folder, `${sample.slug}.txt`), sampleText(sample));
    writeFileSync(join(folder, `${sample.slug}.docx`), await sampleWord(sample));
  }
  for (const language of ['zh', 'en'] satisfies Language[])
    writeFileSync(join(folder, `${language}-actuals.json`), `${JSON.stringify(sampleActuals[language], null, 2)}\n`);
  process.stdout.write(`${folder}\n`);
}

void makeSamples();
