import { readFile } from '../../../src/reading';
import { seen } from './made-docx';

const page = (body: string, head = ''): Uint8Array =>
  new TextEncoder().encode(
    `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
  );
const blocks = async (body: string): Promise<readonly string[]> => (await seen(page(body), 'made.html')).blocks;

test('headings, paragraphs, breaks, entities, title', async () => {
  const { document, blocks: read } = await seen(
    page(
      '<h1>二〇二六年<br>工作要点</h1><p>覆盖率&nbsp;&ge;&#32;95&percnt;，\n新增学位</p><div>第一行<br/>第二行<p>未收口',
      '<title>某区 要点</title>',
    ),
    'made.html',
  );
  expect(read).toEqual([
    'heading 1||二〇二六年 工作要点',
    'line|覆盖率 ≥ 95%，新增学位',
    'line|第一行',
    'line|第二行',
    'line|未收口',
  ]);
  expect(document.title).toBe('某区 要点');
});

test('scripts, styles, hidden parts and forms are left out; navigation is furniture', async () => {
  const body =
    '<nav><a>首页</a> &gt; <a>公开</a></nav><script>var a="<p>5所";</script><style>p{}</style><p hidden>藏</p><div style="display: none"><p>藏</p></div><select><option>甲</select><p>正文<!-- 注 --></p><footer>版权</footer>';
  expect(await blocks(body)).toEqual(['furniture|首页 > 公开', 'line|正文', 'furniture|版权']);
});

test('lists nest and count', async () => {
  const body = '<ol start="3"><li>甲<ul><li>子<li>丑</ul><li value="7">乙<p>续</p></ol><ol type="a"><li>子</ol>';
  expect(await blocks(body)).toEqual([
    'item 1|3.|3. 甲',
    'item 2||子',
    'item 2||丑',
    'item 1|7.|7. 乙',
    'line|续',
    'item 1|a.|a. 子',
  ]);
});

test('tables with spans and missing end tags; layout tables are opened', async () => {
  const body =
    '<table><caption>附表</caption><tr><th rowspan=2>指标<th colspan="2">目标<tr><td>2026年<td>2027年<tr><td>入园率<td><p>92%</p><p>以上</p><td></table>';
  expect(await blocks(body)).toEqual([
    'line|附表',
    'row 0|指标@0,0:2x1|目标@0,1:1x2',
    'row 0|2026年@1,1|2027年@1,2',
    'row 0|入园率@2,0|92%\n以上@2,1|@2,2',
  ]);
  const layout =
    '<table><tr><td>左栏</td><td><h2>题</h2><table><tr><td>甲</td><td>1</td></tr></table></td></tr></table><table><tr><td>框</td></tr></table>';
  expect(await blocks(layout)).toEqual(['line|左栏', 'line|题', 'row 0|甲@0,0|1@0,1', 'line|框']);
});

test('raised digits stay apart from the number before them', async () => {
  expect(await blocks('<p>3×10<sup>4</sup>m<sup>2</sup><sup>[1]</sup></p>')).toEqual(['line|3×10⁴m²[1]']);
});

test('the page’s own word on its encoding counts, unless it is UTF-8 after all', async () => {
  // 目标 in GBK
  const gbk = new Uint8Array([...new TextEncoder().encode('<meta charset="gb2312"><p>'), 0xc4, 0xbf, 0xb1, 0xea]);
  expect((await seen(gbk, 'a.html')).blocks).toEqual(['line|目标']);
  expect((await seen(new TextEncoder().encode('<meta charset="gb2312"><p>目标'), 'a.html')).blocks).toEqual([
    'line|目标',
  ]);
});

test('an .xls that is a page is read as what it is, and said', async () => {
  const { problems, blocks: read } = await seen(page('<table><tr><td>甲</td><td>1</td></tr></table>'), '目标.xls');
  expect(read).toEqual(['row 0|甲@0,0|1@0,1']);
  expect(problems).toMatchObject([
    { code: 'wrong-extension', severity: 'warning', values: { named: '.xls', found: '.html' } },
  ]);
});

test.each([
  ['nesting without end', '<div>'.repeat(200_000) + '末'],
  ['crossed formatting', Array.from({ length: 20_000 }, (_, index) => `<b id="${index}"><p>`).join('') + '末'],
  ['nested tables', '<table><tr><td>'.repeat(20_000) + '末'],
  ['a tag of attributes', `<p ${Array.from({ length: 200_000 }, (_, index) => `a${index}=1`).join(' ')}>末`],
  ['end tags only', '</div></p></td>'.repeat(60_000) + '末'],
  ['open brackets', '<'.repeat(300_000) + '末'],
])('hostile: %s', async (_, body) => {
  const { value, problems } = await readFile('a.html', page(body));
  expect(value !== null || problems.length > 0).toBe(true);
});
