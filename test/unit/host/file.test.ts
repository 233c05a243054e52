// What the host saves it opens again the same, and other programs open it too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../../../src/host';
import { makeRich } from './rich';

async function saved(): Promise<{ readonly bytes: Uint8Array; readonly dump: unknown }> {
  const host = createHost();
  await makeRich(host);
  const result = { dump: await host.workbook.dump(), bytes: await host.save() };
  host.dispose();
  return result;
}

test('a workbook saved and opened is the same workbook', async () => {
  const { bytes, dump } = await saved();
  const host = createHost();
  await host.open(bytes, '甲.xlsx');
  expect(await host.workbook.dump()).toEqual(dump);
  expect((await host.workbook.shown('台账', 'B3')).fill).toBe('#FFC7CE');
  host.dispose();
});

test('saving twice gives the same bytes', async () => {
  const [first, second] = [await saved(), await saved()];
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
});

test('a file that is no workbook is refused and the book stays', async () => {
  const host = createHost();
  await makeRich(host);
  const before = await host.workbook.dump();
  await expect(host.open(new TextEncoder().encode('no zip'))).rejects.toThrow('no .xlsx');
  const { bytes } = await saved();
  await expect(host.open(bytes.slice(0, bytes.length / 2))).rejects.toThrow();
  expect(await host.workbook.dump()).toEqual(before);
  host.dispose();
});

const office = spawnSync('soffice', ['--version']).status === 0;
const withOffice = office ? test : test.failing;

withOffice('LibreOffice opens what the host saves and computes the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  try {
    writeFileSync(join(folder, 'a.xlsx'), (await saved()).bytes);
    const run = [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2',
      '--outdir',
      folder,
      join(folder, 'a.xlsx'),
    ];
    expect(spawnSync('soffice', run, { timeout: 50_000 }).status).toBe(0);
    expect(readFileSync(join(folder, 'a-台账.csv'), 'utf8').split('\n')[2]).toBe('2,2024-03-05,=1+1,TRUE,大,');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
