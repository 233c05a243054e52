// The ledger that people have lived in: a plan of our own writing as the command line imports it, some figures typed.
import { extract, toIndicators } from '../../../../src/extract';
import { readFile } from '../../../../src/reading/node';
import type { Progress } from '../../../../src/plan';
import { ledgerLayout } from '../../../../src/sheet';
import type { Typed } from '../../../../src/sheet';
import { DEFAULT_SETTINGS } from '../../../../src/status';
import { writeWorkbook } from '../../../../src/xlsx';

export const PLAN = `青川县教育局2025年工作计划
一、扩优提质
2025年，新增公办幼儿园学位2400个。普惠性幼儿园覆盖率达到92%。改造乡镇寄宿制学校36所。大班额占比控制在3%以内。
二、队伍建设
年内招聘教师60名。全年培训教师8000人次。每季度召开1次校长论坛。
三、经费保障
“三公”经费不超过45万元。教育信息化投入560万元。
四、校园安全
更换校园消防器材900件。
`;

/** Two targets raised, one row more, one left out. */
export const SECOND = PLAN.replace('2400个', '2600个')
  .replace('8000人次', '9000人次')
  .replace('教育信息化投入560万元。', '')
  .replace('每季度召开1次校长论坛。', '每季度召开1次校长论坛。新建教师周转房120套。');

export const SUMMARY = `青川县教育局2025年上半年工作总结
一、扩优提质
上半年，新增公办幼儿园学位1500个。改造乡镇寄宿制学校12所。
二、队伍建设
招聘教师41名。
`;

const ACTUALS: readonly (number | string | null)[] = [1350, 0.895, 9, 0.021, null, 3900, 2, 27.8, 240.5, '约300'];

export async function baseBook(): Promise<Uint8Array> {
  const document = (await readFile('plan.txt', new TextEncoder().encode(PLAN))).value;
  if (document === null) throw new Error('the plan cannot be read');
  const extraction = extract(document, { year: 2025 });
  const indicators = toIndicators([{ document, extraction }], { year: 2025 }).rows.map(({ indicator }) => indicator);
  const progress = new Map<string, Progress>(
    indicators.map(({ code }, at) => [code, { actual: ACTUALS[at] ?? null, dataDate: '2025-05-31', weight: 10 }]),
  );
  const typed = new Map<string, Typed>(
    indicators.map(({ code }, at) => [
      code,
      { person: `经办${at + 1}`, note: `第${at + 1}项进展`, cause: at === 2 ? '施工延期' : null },
    ]),
  );
  return writeWorkbook(
    ledgerLayout({
      plan: { year: 2025, indicators },
      progress,
      typed,
      header: { unit: '青川县教育局', reporter: '李文' },
      settings: { ...DEFAULT_SETTINGS, asOf: '2025-05-31', planYear: 2025 },
      language: 'zh',
      updated: 45_809.5,
    }),
  );
}
