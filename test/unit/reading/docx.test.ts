import { madeDocx, p, r, seen, tc } from './made-docx';

describe('headings', () => {
  const styles = [
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="plan2"><w:name w:val="规划二级"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="plan2b"><w:name w:val="规划二级加粗"/><w:basedOn w:val="plan2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="body"><w:name w:val="x"/><w:basedOn w:val="plan2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="loop1"><w:basedOn w:val="loop2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="loop2"><w:basedOn w:val="loop1"/></w:style>',
  ].join('');
  const styled = (style: string, text: string): string => p(text, `<w:pStyle w:val="${style}"/>`);

  test('come from outline levels, inherited, named, or stated in place', async () => {
    const body = [
      styled('t', '某区二〇二六年工作要点'),
      styled('1', '总体要求'),
      styled('plan2', '主要目标'),
      styled('plan2b', '重点任务'),
      styled('body', '这是正文。'),
      styled('loop1', '转圈的样式。'),
      p('临时标题', '<w:outlineLvl w:val="2"/>'),
      p('普通段落。'),
    ].join('');
    expect((await seen({ body, styles })).blocks).toEqual([
      'heading 0||某区二〇二六年工作要点',
      'heading 1||总体要求',
      'heading 2||主要目标',
      'heading 2||重点任务',
      'line|这是正文。',
      'line|转圈的样式。',
      'heading 3||临时标题',
      'line|普通段落。',
    ]);
  });

  test('a heading over two lines is one heading, a paragraph over two lines is two lines', async () => {
    const broken = '<w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r>';
    const body = `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr>${broken}</w:p><w:p>${broken}</w:p>`;
    expect((await seen({ body, styles })).blocks).toEqual(['heading 1||上 下', 'line|上', 'line|下']);
  });
});

describe('numbering', () => {
  const lvl = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${lvl(0, 'chineseCounting', '%1、')}${lvl(1, 'chineseCountingThousand', '（%2）')}${lvl(2, 'decimal', '%3.')}${lvl(3, 'decimalEnclosedCircle', '%4')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${lvl(0, 'upperRoman', '%1.')}${lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')}${lvl(2, 'lowerLetter', '%3)', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2">${lvl(0, 'bullet', '·')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="5"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
    `<w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${lvl(0, 'ideographTraditional', '%1、')}</w:lvlOverride></w:num>`,
  ].join('');
  const listed = (num: number, level: number, text: string): string =>
    p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`);
  const labels = async (body: string): Promise<readonly string[]> =>
    (await seen({ body, numbering })).blocks.map((block) => block.split('|')[1] ?? '');

  test('labels are computed, level by level', async () => {
    const body =
      listed(1, 0, 'a') +
      listed(1, 1, 'b') +
      listed(1, 2, 'c') +
      listed(1, 2, 'd') +
      listed(1, 3, 'e') +
      listed(1, 1, 'f') +
      listed(1, 2, 'g') +
      listed(1, 0, 'h');
    expect(await labels(body)).toEqual(['一、', '（一）', '1.', '2.', '①', '（二）', '1.', '二、']);
  });

  test('legal numbering, levels that never restart', async () => {
    const body =
      listed(2, 0, 'a') +
      listed(2, 1, 'b') +
      listed(2, 2, 'c') +
      listed(2, 0, 'd') +
      listed(2, 1, 'e') +
      listed(2, 2, 'f');
    expect(await labels(body)).toEqual(['I.', '1.1', 'a)', 'II.', '2.1', 'b)']);
  });

  test('bullets have no label; nums of one list count on; an overridden start begins anew', async () => {
    const body =
      listed(3, 0, 'a') +
      listed(1, 0, 'b') +
      listed(4, 0, 'c') +
      listed(5, 0, 'd') +
      listed(5, 0, 'e') +
      listed(6, 0, 'f') +
      listed(9, 0, 'g');
    expect(await labels(body)).toEqual(['', '一、', '二、', '五、', '六、', '甲、', 'g']);
  });

  test('a label is printed before the words, with a gap only where it needs one', async () => {
    const { text, document } = await seen({
      body: listed(1, 0, '目标') + listed(1, 2, '建成6所') + listed(3, 0, '无号'),
      numbering,
    });
    expect(text).toBe('一、目标\n1. 建成6所\n无号\n');
    expect(document.blocks[1]).toEqual({
      kind: 'item',
      level: 3,
      span: { start: 5, end: 12 },
      label: { start: 5, end: 7 },
    });
  });

  test('numbering by style: the level is the one that names the style', async () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="none"><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>',
    ].join('');
    const own = `<w:abstractNum w:abstractNumId="0">${lvl(0, 'chineseCounting', '第%1章', '<w:pStyle w:val="h1"/>')}${lvl(1, 'decimal', '%1.%2', '<w:pStyle w:val="h2"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const styled = (style: string, text: string): string => p(text, `<w:pStyle w:val="${style}"/>`);
    const { blocks } = await seen({
      body: styled('h1', '总则') + styled('h2', '范围') + styled('none', '附则'),
      styles,
      numbering: own,
    });
    expect(blocks).toEqual(['heading 1|第一章|第一章 总则', 'heading 2|一.1|一.1 范围', 'heading 1||附则']);
  });
});

describe('the final view', () => {
  test('insertions stay, deletions and what moved away go, a deleted mark joins', async () => {
    const body = [
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('新建')}<w:del>${'<w:r><w:delText>5所</w:delText></w:r>'}</w:del></w:p>`,
      `<w:p><w:ins>${r('6所')}</w:ins>${r('学校')}</w:p>`,
      `<w:p><w:moveFrom>${r('旧处')}</w:moveFrom><w:moveTo>${r('新处')}</w:moveTo></w:p>`,
    ].join('');
    expect((await seen({ body })).blocks).toEqual(['line|新建6所学校', 'line|新处']);
  });

  test('hidden text goes, in place and by style; a field shows its result', async () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = [
      `<w:p>${r('看')}${r('不', '<w:vanish/>')}${r('无', '<w:rStyle w:val="h"/>')}${r('见', '<w:rStyle w:val="h"/><w:vanish w:val="0"/>')}</w:p>`,
      `<w:p>${r('共')}${char('begin')}<w:r><w:instrText> REF total 9 </w:instrText></w:r>${char('separate')}${r('12')}${char('end')}${r('项')}</w:p>`,
      `<w:p><w:fldSimple w:instr=" PAGE ">${r('3')}</w:fldSimple>${r('页')}</w:p>`,
      `<w:p>${char('begin')}<w:r><w:instrText> broken</w:instrText></w:r></w:p>`,
      p('后面还在'),
    ].join('');
    expect((await seen({ body, styles })).blocks).toEqual(['line|看见', 'line|共12项', 'line|3页', 'line|后面还在']);
  });

  test('a table of contents is furniture, as a field and as a control', async () => {
    const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = [
      `<w:p>${char('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${char('separate')}${r('一、目标 1')}</w:p>`,
      `<w:p>${r('二、任务 2')}${char('end')}</w:p>`,
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}</w:sdtContent></w:sdt>`,
      p('正文'),
    ].join('');
    expect((await seen({ body })).blocks).toEqual([
      'furniture|一、目标 1',
      'furniture|二、任务 2',
      'furniture|目录',
      'line|正文',
    ]);
  });

  test('text boxes once, controls opened, placeholders left out, small signs', async () => {
    const box = `<w:txbxContent>${p('框内文字')}</w:txbxContent>`;
    const body = [
      `<w:p>${r('锚点')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      `<w:p><w:sdt><w:sdtPr/><w:sdtContent>${r('控件')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处')}</w:sdtContent></w:sdt></w:p>`,
      `<w:p>${r('面积')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${r('3×10')}${r('4', '<w:vertAlign w:val="superscript"/>')}<w:r><w:softHyphen/><w:noBreakHyphen/><w:tab/></w:r>${r('m')}</w:p>`,
      `<w:p><w:hyperlink>${r('链接')}</w:hyperlink><w:smartTag>${r('标签')}</w:smartTag><m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath></w:p>`,
    ].join('');
    expect((await seen({ body })).blocks).toEqual([
      'line|锚点',
      'line|框内文字',
      'line|控件',
      'line|面积≥3×10⁴-\tm',
      'line|链接标签3/4',
    ]);
  });

  test('notes after the paragraph, endnotes at the end, headers not at all', async () => {
    const body = `<w:p>${r('达到95%')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('以上')}<w:r><w:endnoteReference w:id="1"/></w:r></w:p>${p('下一段')}`;
    const { blocks } = await seen({
      body,
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p('线')}</w:footnote><w:footnote w:id="2">${p('按常住人口')}</w:footnote>`,
      endnotes: `<w:endnote w:id="1">${p('见附表')}</w:endnote>`,
      header: p('页眉'),
      title: '要点',
    });
    expect(blocks).toEqual(['line|达到95%以上', 'note|按常住人口', 'line|下一段', 'note|见附表']);
  });
});

describe('tables', () => {
  test('merged cells are said once, with how far they reach', async () => {
    const body = `<w:tbl>
      <w:tr>${tc('指标', '<w:vMerge w:val="restart"/>')}${tc('目标', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${tc('', '<w:vMerge/>')}${tc('2026年')}${tc('2027年')}</w:tr>
      <w:tr>${tc('入园率')}${tc('92%')}${tc('')}</w:tr>
      <w:tr><w:trPr><w:del/></w:trPr>${tc('删')}${tc('了')}${tc('的')}</w:tr></w:tbl>`;
    const { blocks, text } = await seen({ body: p('前') + body });
    expect(blocks).toEqual([
      'line|前',
      'row 0|指标@0,0:2x1|目标@0,1:1x2',
      'row 0|2026年@1,1|2027年@1,2',
      'row 0|入园率@2,0|92%@2,1|@2,2',
    ]);
    expect(text).toBe('前\n指标\t目标\n\t2026年\t2027年\n入园率\t92%\n');
  });

  test('frames are opened, nested tables flattened into their cell, cells keep their lines', async () => {
    const inner = `<w:tbl><w:tr>${tc('甲')}${tc('1')}</w:tr><w:tr>${tc('乙')}${tc('2')}</w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr><w:tc>${p('框')}${inner}</w:tc></w:tr></w:tbl><w:tbl><w:tr><w:tc>${p('上')}${p('下')}</w:tc><w:tc>${inner}${p('')}</w:tc></w:tr></w:tbl>`;
    expect((await seen({ body })).blocks).toEqual([
      'line|框',
      'row 0|甲@0,0|1@0,1',
      'row 0|乙@1,0|2@1,1',
      'row 1|上\n下@0,0|甲 1\n乙 2@0,1',
    ]);
  });
});

test('other prefixes and the strict flavour read the same', async () => {
  const plain = madeDocx({ body: p('同样的话') });
  const { strFromU8, unzipSync, zipSync, strToU8 } = await import('fflate');
  const files = unzipSync(plain);
  const main = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  files['word/document.xml'] = strToU8(
    main
      .replace(/<(\/?)w:/g, '<$1ns0:')
      .replace(/xmlns:w="[^"]*"/, 'xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"'),
  );
  expect((await seen(zipSync(files))).blocks).toEqual(['line|同样的话']);
});
