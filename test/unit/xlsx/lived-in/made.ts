// The lived-in workbooks of the scenarios: one call of Python for all that openpyxl does, one of LibreOffice for its own.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { libreOffice } from '../../../referee/libreoffice';
import { python } from '../../../referee/openpyxl';
import type { Parts, Scenario } from './scenarios';

const OPENPYXL = `
import sys, json, warnings, openpyxl
warnings.simplefilter('error')
job = json.load(open(sys.argv[1]))
for each in job['scenarios']:
    wb = openpyxl.load_workbook(job['base'])
    L = wb['台账']
    exec(each['how'], globals())
    wb.save(each['out'])
`;

const OFFICE = `
import os, sys, json, time, uno
from com.sun.star.beans import PropertyValue
job = json.load(open(sys.argv[1]))
def prop(name, value):
    made = PropertyValue(); made.Name = name; made.Value = value
    return made
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
for _ in range(240):
    try:
        context = resolver.resolve('uno:pipe,name=' + job['pipe'] + ';urp;StarOffice.ComponentContext'); break
    except Exception: time.sleep(0.25)
desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
for each in job['scenarios']:
    doc = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job['base']), '_blank', 0, (prop('Hidden', True),))
    S = doc.Sheets.getByName('台账')
    exec(each['how'], globals())
    doc.storeToURL(uno.systemPathToFileUrl(each['out']), (prop('FilterName', 'Calc MS Excel 2007 XML'),))
    doc.close(True)
open(job['done'], 'w').close()
try: desktop.terminate()
except Exception: pass
os._exit(0)
`;

/** Whether LibreOffice can be driven from Python here. */
export function canDriveOffice(): boolean {
  return libreOffice() !== null && spawnSync(python() ?? 'python3', ['-c', 'import uno']).status === 0;
}

export function livedIn(base: Uint8Array, scenarios: readonly Scenario[]): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-lived-'));
  try {
    const path = join(folder, 'base.xlsx');
    writeFileSync(path, base);
    const places = new Map(scenarios.map(({ name }, at) => [name, join(folder, `${at}.xlsx`)]));
    byPython(scenarios, { folder, path, places });
    if (canDriveOffice()) byOffice(scenarios, { folder, path, places });
    for (const scenario of scenarios) {
      const out = places.get(scenario.name) ?? '';
      if (scenario.by === 'zip') writeFileSync(out, zipped(base, scenario.how));
    }
    return new Map(
      scenarios.flatMap(({ name, by }) =>
        by === 'office' && !canDriveOffice()
          ? []
          : [[name, new Uint8Array(readFileSync(places.get(name) ?? ''))] as const],
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Bench {
  readonly folder: string;
  readonly path: string;
  readonly places: ReadonlyMap<string, string>;
}

function jobOf(scenarios: readonly Scenario[], by: Scenario['by'], { path, places }: Bench): object {
  const own = scenarios.filter((each) => each.by === by);
  return { base: path, scenarios: own.map(({ name, how }) => ({ how, out: places.get(name) })) };
}

function byPython(scenarios: readonly Scenario[], bench: Bench): void {
  const job = join(bench.folder, 'openpyxl.json');
  writeFileSync(job, JSON.stringify(jobOf(scenarios, 'openpyxl', bench)));
  execFileSync(python() ?? 'python3', ['-c', OPENPYXL, job], { stdio: 'pipe' });
}

function byOffice(scenarios: readonly Scenario[], bench: Bench): void {
  const pipe = `yardstick${process.pid}`;
  const job = join(bench.folder, 'office.json');
  writeFileSync(job, JSON.stringify({ ...jobOf(scenarios, 'office', bench), pipe, done: join(bench.folder, 'done') }));
  const profile = `-env:UserInstallation=file://${join(bench.folder, 'profile')}`;
  const program = libreOffice() ?? 'soffice';
  const script = `"${program}" "${profile}" --headless --norestore "--accept=pipe,name=${pipe};urp" >/dev/null 2>&1 & "$0" -c "$1" "$2"; wait; test -e "$3"`;
  // The bridge may crash when the office goes; what counts is that all was saved.
  const args = ['-c', script, python() ?? 'python3', OFFICE, job, join(bench.folder, 'done')];
  execFileSync('sh', args, { stdio: 'pipe', timeout: 120_000 });
}

function zipped(base: Uint8Array, how: (parts: Parts) => void): Uint8Array {
  const parts: Parts = Object.fromEntries(
    Object.entries(unzipSync(base)).map(([name, part]) => [name, strFromU8(part)]),
  );
  how(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
