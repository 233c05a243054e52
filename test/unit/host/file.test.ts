// What the host saves it opens again the same, and other programs open it too.
import { createHost } from '../../../src/host';
import { converted, libreOffice, withReferee } from '../../referee/libreoffice';
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

withReferee('LibreOffice', libreOffice() !== null, () => {
  test('LibreOffice opens what the host saves and computes the same', async () => {
    const { bytes } = await saved();
    const host = createHost();
    await host.open(converted(bytes, 'xlsx'));
    const sheet = (await host.workbook.dump()).sheets[1] as {
      readonly cells: Readonly<Record<string, { readonly value: unknown }>>;
    };
    const values = ['E2', 'E3', 'E4', 'F2', 'B3', 'C3', 'D2'].map((cell) => sheet.cells[cell]?.value);
    expect(values).toEqual([0.25, '大', { error: '#N/A' }, '42<&>', '2024-03-05', '=1+1', 0.125]);
    host.dispose();
  });
});
