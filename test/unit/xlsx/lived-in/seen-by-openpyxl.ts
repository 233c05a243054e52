// The same proof by another hand: openpyxl opens both files, warnings told, and compares values and looks of people's cells.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { python } from '../../../referee/openpyxl';

export interface Pair {
  readonly name: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

const SCRIPT = `
import sys, json, warnings, openpyxl
def opened(path):
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter('always')
        # A book it could not read is let go of whenever Python tidies up; that says nothing of the one now opened.
        warnings.simplefilter('ignore', ResourceWarning)
        return openpyxl.load_workbook(path), {str(w.message) for w in told}
def looks(c):
    f = c.font
    return (c.value, c.number_format, f.name, f.sz, f.b, str(f.color and f.color.rgb), str(c.fill.fgColor.rgb), c.fill.fill_type, c.border.left.style, c.border.bottom.style, c.alignment.horizontal, c.alignment.wrap_text, c.protection.locked)
OURS = ['YS_Guide', 'YS_Settings', 'YS_Ledger', 'YS_Monthly', 'YS_Milestones', 'YS_Sources', 'YS_Lists', 'YS_Summary', 'YS_Lagging', 'YS_Checkins', 'YS_Changes']
PEOPLE = ['责任人', '配合单位', '分管领导', '进展说明', '滞后原因', '整改措施', '整改时限', '销号状态', '佐证', '人工研判', '责任单位', '单位', '板块']
def ledger(ws):
    for row in ws.iter_rows(min_row=1, max_row=12):
        for c in row:
            if c.value == '指标编码':
                heads = {h.value: h.column for h in ws[c.row]}
                return {ws.cell(r, c.column).value: {k: looks(ws.cell(r, heads[k])) for k in PEOPLE if k in heads} for r in range(c.row + 1, ws.max_row + 1) if ws.cell(r, c.column).value}
    return {}
told = []
for name, before, after in json.load(open(sys.argv[1])):
    try: a, w = opened(before)
    except Exception: continue  # not even what came in
    try: b, v = opened(after)
    except Exception as error:
        told.append(name + ': ' + repr(error)); continue
    for more in v - w: told.append(name + ': ' + more)
    own = {a.worksheets[d.localSheetId].title if d.localSheetId is not None and d.localSheetId < len(a.worksheets) else None for d in a.defined_names.definedName if d.name in OURS}
    for ws in a.worksheets:
        if ws.title not in own:
            for row in ws.iter_rows():
                for c in row:
                    if looks(c) != looks(b[ws.title][c.coordinate]): told.append(f'{name}: {ws.title}!{c.coordinate}')
        else:
            now = ledger(b[ws.title])
            for code, cells in ledger(ws).items():
                if now.get(code) != cells: told.append(f'{name}: {ws.title} {code}')
            if [str(m) for m in ws.merged_cells.ranges] != [str(m) for m in b[ws.title].merged_cells.ranges]: told.append(f'{name}: merges of {ws.title}')
            if ws.protection.sheet != b[ws.title].protection.sheet: told.append(f'{name}: protection of {ws.title}')
        if ws.sheet_state != b[ws.title].sheet_state: told.append(f'{name}: {ws.title} is {b[ws.title].sheet_state}')
print(json.dumps(told, ensure_ascii=False))
`;

/** What differs or warns, a line each. */
export function seenByOpenpyxl(pairs: readonly Pair[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-seen-'));
  try {
    const listed = pairs.map(({ name, before, after }, at) => {
      const [one, other] = [join(folder, `${at}-before.xlsx`), join(folder, `${at}-after.xlsx`)];
      writeFileSync(one, before);
      writeFileSync(other, after);
      return [name, one, other];
    });
    const job = join(folder, 'pairs.json');
    writeFileSync(job, JSON.stringify(listed));
    const said = execFileSync(python() ?? 'python3', ['-c', SCRIPT, job], { encoding: 'utf8', maxBuffer: 1 << 26 });
    return JSON.parse(said) as string[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
