// The manifest checked offline: what Microsoft's validator looks at, over the parsed XML and the files it names.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const element: Element = { name: tag.name, attributes: tag.attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text.trim();
  });
  parser.write(xml).close();
  return root;
}

const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
const one = (element: Element, name: string): Element => {
  const [first] = all(element, name);
  if (!first) throw new Error(`no <${name}>`);
  return first;
};

const manifest = parse(readFileSync('manifest.xml', 'utf8'));
const urls = [
  ...all(manifest, 'bt:Url'),
  ...all(manifest, 'bt:Image'),
  ...all(manifest, 'IconUrl'),
  ...all(manifest, 'HighResolutionIconUrl'),
  ...all(manifest, 'SourceLocation'),
  ...all(manifest, 'SupportUrl'),
]
  .map((element) => element.attributes['DefaultValue'])
  .filter((url): url is string => url !== undefined);

/** Width and height from a PNG's header. */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
const fileOf = (url: string): string => new URL(url).pathname.slice(1);

describe('manifest.xml', () => {
  // In a process of its own: the reader is made of ES modules, which the test runner does not load.
  test("is read by Microsoft's own reader", () => {
    const program = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml').then((info) => process.stdout.write(JSON.stringify(info)))`;
    const info: unknown = JSON.parse(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }));
    expect(info).toMatchObject({ displayName: 'Yardstick', permissions: 'ReadWriteDocument', hosts: ['Workbook'] });
  });

  test('has an id, a four-part version and one requirement set stated twice', () => {
    expect(one(manifest, 'Id').text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(one(manifest, 'Version').text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(one(manifest, 'Version').text).toBe(`${version}.0`);
    for (const set of [...all(manifest, 'Set'), ...all(manifest, 'bt:Set')])
      expect(set.attributes).toMatchObject({ Name: 'ExcelApi', MinVersion: '1.9' });
    expect(all(manifest, 'bt:Set')).toHaveLength(1);
  });

  test('names only https addresses, and every file it names exists', () => {
    expect(urls.length).toBeGreaterThan(15);
    for (const url of urls) expect(url).toMatch(/^https:\/\//);
    const files = urls
      .map(fileOf)
      .map((file) => (file.endsWith('.html') && !file.startsWith('assets/') ? `src/taskpane/${file}` : file));
    for (const file of files) expect(`${file} ${existsSync(file)}`).toBe(`${file} true`);
  });

  test('has icons of the sizes it says', () => {
    for (const icon of urls.filter((url) => url.endsWith('.png'))) {
      const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
      expect(sizeOf(fileOf(icon))).toEqual([size, size]);
    }
    expect(sizeOf('assets/icons/yardstick-128.png')).toEqual([128, 128]);
  });

  test('resolves every resid, and strings keep their limits in both languages', () => {
    const resources = one(manifest, 'Resources');
    const ids = new Set(
      resources.children.flatMap((kind) => kind.children).map((resource) => resource.attributes['id']),
    );
    const used = (element: Element): string[] =>
      [element.attributes['resid'] ?? '', ...element.children.flatMap(used)].filter(Boolean);
    expect(used(manifest).filter((id) => !ids.has(id))).toEqual([]);
    expect([...ids].filter((id) => id !== undefined && !used(manifest).includes(id))).toEqual([]);
    const limits: [string, number][] = [
      ['bt:ShortStrings', 125],
      ['bt:LongStrings', 250],
    ];
    for (const [kind, limit] of limits)
      for (const text of all(one(resources, kind), 'bt:String')) {
        const chinese =
          text.children.find((child) => child.attributes['Locale'] === 'zh-CN')?.attributes['Value'] ?? '';
        expect(chinese).toMatch(/\p{Script=Han}/u);
        for (const words of [text.attributes['DefaultValue'] ?? '', chinese])
          expect(words.length).toBeLessThanOrEqual(limit);
      }
    for (const id of ids) expect(id?.length).toBeLessThanOrEqual(32);
  });

  test('gives the three acts of the ribbon, one of them a function that exists', () => {
    const acts = all(manifest, 'Control').map((control) => [
      control.attributes['id'],
      one(control, 'Action').attributes['xsi:type'],
    ]);
    expect(acts).toEqual([
      ['Yardstick.Import', 'ShowTaskpane'],
      ['Yardstick.Refresh', 'ExecuteFunction'],
      ['Yardstick.Lagging', 'ShowTaskpane'],
    ]);
    expect(readFileSync('src/taskpane/commands.ts', 'utf8')).toContain(`'${one(manifest, 'FunctionName').text}'`);
  });
});
