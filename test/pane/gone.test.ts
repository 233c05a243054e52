/** Several offices' plans in one workbook: a new version of one leaves the rows of the others out of the comparison. */
import { documentOfText } from '../../src/document';
import { extract, toIndicators } from '../../src/extract';
import { diffOf, toWrite } from '../../src/taskpane/review/diff';
import { draftOf, withAct } from '../../src/taskpane/review/draft';
import type { Draft } from '../../src/taskpane/review/draft';
import { reviewOf } from '../../src/taskpane/review/items';
import { excelService } from '../../src/taskpane/services/excel-service';
import { stand } from '../unit/excel/stand';

const read = (name: string, text: string) => {
  const document = documentOfText(name, text, 'txt');
  return { document, extraction: extract(document, { year: 2025 }) };
};
const draft = (name: string, text: string): Draft => {
  const asked = withAct(draftOf([read(name, text)]), { act: 'year', year: 2025 });
  return withAct(asked, { act: 'accept', keys: reviewOf(asked).items.map(({ key }) => key) });
};

const schools = '某县教育局2025年工作计划\n新建幼儿园6所。招聘教师240名。改造操场15个。\n';
const health = '某县卫健局2025年工作计划\n新增床位300张。培训村医120名。\n';

test('rows of another office’s plan are neither gone nor renamed', async () => {
  const excel = excelService(stand({ engine: 'quick' }).workbook, () => '2025-07-02T09:30');
  const making = { language: 'zh', palette: 'standard' } as const;
  const { rows } = toIndicators([read('教育计划.txt', schools), read('卫健计划.txt', health)], { year: 2025 });
  await excel.newLedger({ year: 2025, indicators: rows.map(({ indicator }) => indicator) }, making);
  const { value: standing } = await excel.readStanding();
  if (standing === null) throw new Error('no ledger');
  expect(standing.rows).toHaveLength(5);
  const second = draft(
    '教育计划（二稿）.txt',
    schools.replace('240', '260').replace('改造操场15个。', '培训校医120名。'),
  );
  const diff = diffOf(reviewOf(second), second, standing, '教育计划（二稿）.txt');
  expect(diff.gone.map(({ standing: { name } }) => name)).toEqual(['改造操场']);
  expect(diff.renamed).toEqual([]);
  expect(diff.changed.map(({ standing: { name } }) => name)).toEqual(['招聘教师']);
  const { revisions } = toWrite(diff, { document: '教育计划（二稿）.txt', shown: ({ name }) => name });
  expect(revisions.map(({ before: { name } }) => name)).toEqual(['招聘教师', '改造操场']);
});
