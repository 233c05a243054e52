/**
 * Files that are broken, mislabelled or made to harm. Each is answered by a problem with its own name; how long the worst
 * take is the bench's to say.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readFile } from '../../../src/reading';
import { docxLimits } from '../../../src/reading/docx/docx';
import { readFile as readOnNode } from '../../../src/reading/node';
import { readWorkbook } from '../../../src/xlsx';
import { madeDocx, p, seen, xml } from './made-docx';
import { madePdf } from './made-pdf';
import { data, madeXlsx, text } from './made-xlsx';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../fixtures/reading', name)));
const plan = madeDocx({ body: p('到2026年，建成6所学校。') });
const book = madeXlsx({ sheets: [{ xml: data(text('甲')) }] });
const latin = (words: string): Uint8Array => Uint8Array.from(words, (sign) => sign.charCodeAt(0));

async function codesOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  return (await readFile(name, bytes)).problems.map(({ code }) => code);
}

/** The same zip with a part replaced. */
function withPart(bytes: Uint8Array, name: string, content: Uint8Array, level: 1 | 9 = 9): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [name]: content }, { level });
}

/** An OLE compound file whose directory lists one stream. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set(latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'));
  [...stream].forEach((sign, at) => bytes.set([sign.charCodeAt(0), 0], 1024 + 128 + at * 2));
  bytes[1024 + 128 + 64] = (stream.length + 1) * 2;
  return bytes;
}

describe('what is not a document of ours is called by its name', () => {
  test.each<[string, Uint8Array, string, object?]>([
    ['empty.docx', new Uint8Array(), 'empty-file'],
    ['a.docx', compound('EncryptedPackage'), 'password'],
    ['a.docx', compound('WordDocument'), 'old-format', { kind: '.doc', instead: '.docx' }],
    ['a.xls', compound('Workbook'), 'old-format', { kind: '.xls', instead: '.xlsx' }],
    ['a.doc', compound('Something'), 'unknown-kind'],
    ['a.doc', latin('{\\rtf1\\ansi'), 'unsupported-kind', { kind: '.rtf' }],
    ['a.docx', latin('\x89PNG\r\n\x1a\n'), 'unsupported-kind'],
    ['a.zip', zipSync({ 'a.txt': strToU8('x') }), 'unsupported-kind', { kind: '.zip' }],
    [
      'a.pptx',
      withPart(
        plan,
        '[Content_Types].xml',
        xml(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/p.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
        ),
      ),
      'unsupported-kind',
      { kind: '.pptx' },
    ],
    [
      'a.odt',
      zipSync({ 'content.xml': strToU8('<a/>'), 'META-INF/manifest.xml': strToU8('<a/>') }),
      'unsupported-kind',
      { kind: 'OpenDocument' },
    ],
    ['a.txt', new Uint8Array([1, 0, 0, 2, 3, 0, 9]), 'unknown-kind'],
    ['a.txt', strToU8(' \n\t'), 'no-text'],
    ['a.docx', madeDocx({ body: '<w:p/>' }), 'no-text'],
    [
      'a.docx',
      madeDocx({ body: '<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>' }),
      'only-images',
      { count: 1 },
    ],
    ['a.xlsx', madeXlsx({ sheets: [{ xml: data() }] }), 'no-text'],
  ])('%s %#', async (...[name, bytes, code, values]) => {
    const { value, problems } = await readFile(name, bytes);
    expect(value).toBeNull();
    expect(problems).toMatchObject([
      { code, severity: 'error', place: { in: 'file', file: name }, ...(values === undefined ? {} : { values }) },
    ]);
  });

  test('a wrong name does not keep a file from being read', async () => {
    for (const [name, bytes, found] of [
      ['a.txt', plan, '.docx'],
      ['a.docx', book, '.xlsx'],
      ['a.xls', strToU8('甲\t1\n乙\t2'), '.csv'],
      ['a.docx', strToU8('只是文字'), '.txt'],
    ] as const) {
      const { value, problems } = await readFile(name, bytes);
      expect(value).not.toBeNull();
      expect(problems).toMatchObject([{ code: 'wrong-extension', severity: 'warning', values: { found } }]);
    }
  });
});

describe('broken packages', () => {
  test.each<[string, Uint8Array, string]>([
    ['cut in the middle', plan.slice(0, plan.length / 2), 'truncated'],
    [
      'no main part',
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'word/document.xml.bak': strToU8('x'),
        'word/x.xml': strToU8('x'),
      }),
      'unsupported-kind',
    ],
    [
      'XML that ends in the middle',
      withPart(
        plan,
        'word/document.xml',
        strToU8('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>'),
      ),
      'xml-broken',
    ],
    ['crossed tags', withPart(plan, 'word/document.xml', strToU8('<a><b></a></b>')), 'xml-broken'],
    ['an entity of its own', withPart(plan, 'word/document.xml', strToU8('<a>&x;</a>')), 'xml-broken'],
    ['broken styles', withPart(plan, 'word/styles.xml', strToU8('<w:styles')), 'xml-broken'],
    [
      'a DOCTYPE',
      withPart(plan, 'word/document.xml', strToU8('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')),
      'doctype',
    ],
    [
      'nested 300 deep',
      withPart(plan, 'word/document.xml', strToU8('<a>'.repeat(300) + '</a>'.repeat(300))),
      'too-deep',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await codesOf('a.docx', bytes)).toEqual([code]);
  });

  test('bytes flipped inside the packed data', async () => {
    const body = Array.from({ length: 400 }, (_, at) => p(`第${at}项任务，到2026年完成${at * 7}个。`)).join('');
    const bytes = madeDocx({ body }).slice();
    bytes.fill(0x55, bytes.length / 2, bytes.length / 2 + 40);
    const { value, problems } = await readFile('a.docx', bytes);
    expect(value).toBeNull();
    expect(['damaged', 'size-untrue', 'xml-broken']).toContain(problems[0]?.code);
  });
});

describe('bombs', () => {
  /** The same zip whose directory states another size for the part of this size. */
  const withStatedSize = (zip: Uint8Array, size: number, stated: number): Uint8Array => {
    const bytes = Uint8Array.from(zip);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === size)
        view.setUint32(at + 24, stated, true);
    }
    return bytes;
  };
  const spaces = withPart(plan, 'word/document.xml', new Uint8Array(12_000_000).fill(32), 1);

  test('a stated size over the limit is refused before anything is inflated', async () => {
    const bomb = withStatedSize(spaces, 12_000_000, 1_100_000_000);
    expect(await codesOf('a.docx', bomb)).toEqual(['too-large']);
  });

  test('a size that lies is found out as soon as more comes out', async () => {
    const bomb = withStatedSize(spaces, 12_000_000, 1000);
    expect(await codesOf('a.docx', bomb)).toEqual(['size-untrue']);
  });

  test('a workbook of endless empty cells, a tag without end', async () => {
    const cells = madeXlsx({ sheets: [{ xml: `<sheetData><row>${'<c/>'.repeat(1_000_000)}</row></sheetData>` }] });
    expect(await codesOf('a.xlsx', cells)).toEqual(['no-text']);
    const tag = withPart(plan, 'word/document.xml', strToU8(`<a ${'x'.repeat(5_000_000)}`), 1);
    expect(await codesOf('a.docx', tag)).toEqual(['xml-broken']);
  });

  test('paragraphs without end are refused by number', async () => {
    const paragraphs = '<w:p/>'.repeat(docxLimits.elements + 10);
    const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`;
    const many = withPart(plan, 'word/document.xml', strToU8(body), 1);
    expect(await codesOf('a.docx', many)).toEqual(['too-much']);
  });
});

describe('whatever comes, there is an answer', () => {
  const samples: readonly (readonly [string, Uint8Array])[] = [
    ['a.docx', plan],
    ['a.xlsx', book],
    ['a.docx', fixture('plan-libreoffice.docx')],
    ['a.csv', strToU8('甲,1\n"乙",2\n')],
    ['a.html', strToU8('<table><tr><td>甲<td>1</table><p>乙')],
    ['a.pdf', madePdf([{ words: [{ x: 50, y: 700, text: 'Words' }] }])],
    ['a.doc', fixture('plan-libreoffice.doc')],
  ];

  test('random bytes under any name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom('docx', 'xlsx', 'csv', 'html', 'txt', 'doc', ''),
        async (bytes, extension) => {
          const { value, problems } = await readOnNode(`a.${extension}`, bytes);
          expect(value !== null || problems.some(({ severity }) => severity === 'error')).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('files cut short or with bytes changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
        async ([name, bytes], share, changes) => {
          const damaged = bytes.slice(0, share > 0.5 ? undefined : Math.floor(bytes.length * share * 2));
          for (const [at, value] of changes) damaged[Math.floor(at * damaged.length)] = value;
          const { value, problems } = await readOnNode(name, damaged);
          expect(value !== null || problems.some(({ severity }) => severity === 'error')).toBe(true);
          for (const block of value?.blocks ?? [])
            expect(value?.text.slice(block.span.start, block.span.end).trim()).not.toBe('');
        },
      ),
      { numRuns: 150 },
    );
  });

  test('blocks stand in order, do not overlap, and cells lie in their row', async () => {
    const files = [
      fixture('plan-libreoffice.docx'),
      fixture('columns-chromium.pdf'),
      fixture('plan-libreoffice.doc'),
      book,
    ];
    for (const bytes of files) {
      const { value } = await readOnNode('a', bytes);
      let last = 0;
      for (const { span, ...block } of value?.blocks ?? []) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThan(span.start);
        last = span.end;
        for (const cell of block.kind === 'row' ? block.cells : []) {
          expect(cell.span.start).toBeGreaterThanOrEqual(span.start);
          expect(cell.span.end).toBeLessThanOrEqual(span.end);
        }
      }
    }
  });

  test('a workbook never throws either', () => {
    fc.assert(
      fc.property(fc.nat(book.length - 1), fc.nat(255), (at, value) => {
        const damaged = book.slice();
        damaged[at] = value;
        const { value: read, problems } = readWorkbook(damaged);
        expect(read !== null || problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('files of real writers', () => {
  test('LibreOffice .docx: headings, labels, a note, merged cells', async () => {
    const { blocks, document } = await seen(fixture('plan-libreoffice.docx'), 'plan.docx');
    expect(document.title).toBe('青石区学前教育行动计划');
    expect(blocks.filter((block) => block.startsWith('heading'))).toEqual([
      'heading 0||青石区学前教育行动计划',
      'heading 1|一、|一、总体目标',
      'heading 1|二、|二、重点任务',
      'heading 2|（一）|（一）扩大供给',
      'heading 2|（二）|（二）完善机制',
      'heading 2|（三）|（三）建强队伍',
    ]);
    expect(blocks.filter((block) => block.startsWith('item')).map((block) => block.slice(0, 9))).toEqual([
      'item 3|1.',
      'item 3|2.',
      'item 3|1.',
      'item 3|2.',
      'item 3|1.',
      'item 3|2.',
    ]);
    expect(blocks).toContain('note|按在园幼儿总数计算，不含托班。');
    expect(blocks).toContain('row 0|类别@0,0:2x1|指标@0,1:2x1|目标值@0,2:1x2|责任单位@0,4:2x1');
  });

  test('LibreOffice .doc, on node: lines, rows of tables, a note', async () => {
    const { value, problems } = await readOnNode('plan.doc', fixture('plan-libreoffice.doc'));
    expect(problems).toEqual([]);
    expect(value?.format).toBe('doc');
    expect(value?.text).toContain(
      '到2028年，公办园在园幼儿占比达到65%，普惠性幼儿园覆盖率稳定在95%以上，学前三年毛入园率不低于98%。\n',
    );
    expect(value?.text).toContain('安全\t责任事故（起）\t0\t0\t区教育局、区公安分局\n');
    expect(value?.blocks.at(-1)?.kind).toBe('note');
  });

  test('LibreOffice .doc: quotes and dashes stay as they are written', async () => {
    const { value } = await readOnNode('quotes.doc', fixture('quotes-libreoffice.doc'));
    expect(value?.text.split('\n')).toEqual([
      '青石区“三点半”课后服务工作安排',
      '创建“书香校园”12所，3—6岁幼儿毛入园率达到96%，举办‘小小书法家’活动4场。',
      'The trust’s “open hours” rise by 5–8% next year.',
      '',
    ]);
  });
});
