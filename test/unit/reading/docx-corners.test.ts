import { p, r, seen, tc } from './made-docx';

const level = (format: string, text: string): string =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const listed = (text: string): string => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

test('what stands in other parts is said, not lost in silence', async () => {
  const sheet = '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>';
  const { blocks, problems } = await seen({ body: `<w:p>${r('甲')}${sheet}</w:p><w:altChunk r:id="x"/>` });
  expect(blocks).toEqual(['line|甲']);
  expect(problems).toMatchObject([{ code: 'embedded-unread', severity: 'warning', values: { count: 2 } }]);
});

test('a list that only points to a list style takes its levels', async () => {
  const styles =
    '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
  const numbering = [
    '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>',
    `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${level('japaneseCounting', '第%1条')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  ].join('');
  expect((await seen({ body: listed('总则'), styles, numbering })).blocks).toEqual(['item 1|第一条|第一条 总则']);
});

test('rows and cells inside content controls, a label inside a cell', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level('decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const control = (inner: string): string => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const body = `<w:tbl>${control(`<w:tr><w:tc>${listed('甲')}</w:tc>${control(tc('1'))}</w:tr>`)}</w:tbl>`;
  expect((await seen({ body, numbering })).blocks).toEqual(['row 0|1. 甲@0,0|1@0,1']);
});

test('a note referred to in a table stands after it', async () => {
  const cell = `<w:tc><w:p>${r('甲')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:tc>`;
  const body = `<w:tbl><w:tr>${cell}${tc('1')}</w:tr><w:tr>${tc('乙')}${tc('2')}</w:tr></w:tbl>`;
  const footnotes = `<w:footnote w:id="2">${p('按户籍人口')}</w:footnote>`;
  expect((await seen({ body, footnotes })).blocks).toEqual([
    'row 0|甲@0,0|1@0,1',
    'row 0|乙@1,0|2@1,1',
    'note|按户籍人口',
  ]);
});

test('old properties of a tracked change, ruby readings and hidden paragraphs are not read', async () => {
  const body = [
    `<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>${r('正文')}</w:p>`,
    `<w:p><w:r><w:ruby><w:rt>${r('xue')}</w:rt><w:rubyBase>${r('学')}</w:rubyBase></w:ruby></w:r>${r('校')}</w:p>`,
    `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${r('藏', '<w:vanish/>')}</w:p>`,
  ].join('');
  expect((await seen({ body })).blocks).toEqual(['line|正文', 'line|学校']);
});

test('a deleted mark before a table does not swallow its paragraph', async () => {
  const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('引言')}</w:p><w:tbl><w:tr>${tc('甲')}${tc('1')}</w:tr></w:tbl>`;
  expect((await seen({ body })).blocks).toEqual(['line|引言', 'row 0|甲@0,0|1@0,1']);
});
