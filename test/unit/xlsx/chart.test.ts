// The chart of 汇总 as parts of the file: read back by openpyxl, its caches as the cells show.
import { strFromU8, unzipSync } from 'fflate';
import { ledgerLayout } from '../../../src/sheet';
import type { Layout } from '../../../src/sheet';
import { writeWorkbook } from '../../../src/xlsx';
import { SETTINGS, samplePlan } from '../../golden/sample';
import { withReferee } from '../../referee/libreoffice';
import { askOpenpyxl, python } from '../../referee/openpyxl';

function layoutIn(language: 'zh' | 'en'): Layout {
  const { plan, progress } = samplePlan(language);
  return ledgerLayout({ plan, progress, settings: SETTINGS, language });
}

test('what the chart shows is stored with it, in the colours of the classes', async () => {
  const parts = unzipSync(await writeWorkbook(layoutIn('zh')));
  const xml = strFromU8(parts['xl/charts/chart1.xml'] ?? new Uint8Array());
  expect(xml.match(/<c:ser>/g)).toHaveLength(6);
  expect(xml).toContain('各板块指标状态（项数）');
  expect(xml).toContain('<a:srgbClr val="FFC7CE"/>');
  const first = /<c:numCache>.*?<\/c:numCache>/s.exec(xml)?.[0] ?? '';
  expect(first).toContain('<c:pt idx="0"><c:v>2</c:v></c:pt>');
  expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('/xl/charts/chart1.xml');
});

withReferee('openpyxl', python() !== null, () => {
  test.each(['zh', 'en'] as const)('openpyxl reads the chart of the summary in %s', async (language) => {
    const script = `
sheet = openpyxl.load_workbook(path).worksheets[3]
[chart] = sheet._charts
print(json.dumps({
  'kind': chart.tagname, 'bars': chart.barDir, 'grouping': chart.grouping, 'series': len(chart.series),
  'names': [each.tx.strRef.f for each in chart.series][:2], 'values': chart.series[0].val.numRef.f,
}))`;
    const title = language === 'zh' ? '汇总' : 'Summary';
    expect(askOpenpyxl(await writeWorkbook(layoutIn(language)), script)).toEqual({
      kind: 'barChart',
      bars: 'bar',
      grouping: 'stacked',
      series: 6,
      names: [`'${title}'!$B$22`, `'${title}'!$C$22`],
      values: `'${title}'!$B$25:$B$33`,
    });
  });
});
