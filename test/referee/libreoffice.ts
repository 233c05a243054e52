// LibreOffice as a referee: it recalculates a workbook we wrote and gives its own values back. Formulas are computed
// anew whatever results the file holds (OOXMLRecalcMode 0 in a profile of its own).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLACES = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export function libreOffice(): string | null {
  return PLACES.find((place) => existsSync(place)) ?? null;
}

/** `to`: xlsx, pdf … The bytes of what LibreOffice makes of the workbook. */
export function converted(bytes: Uint8Array, to: string): Uint8Array {
  const office = libreOffice();
  if (office === null) throw new Error('LibreOffice is not installed here');
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-referee-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    const source = join(folder, 'book.xlsx');
    writeFileSync(source, bytes);
    const out = join(folder, 'out');
    const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
    execFileSync(office, [...settings, '--convert-to', to, '--outdir', out, source], {
      stdio: 'pipe',
      timeout: 120_000,
    });
    return new Uint8Array(readFileSync(join(out, `book.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the tests where the program is; where it is not says so, and fails where CI must have it. */
export function withReferee(program: string, present: boolean, tests: () => void): void {
  if (present) {
    tests();
    return;
  }
  test(`${program} is not installed here, so it was not asked`, () => {
    if (process.env['CI'] === 'true') throw new Error(`${program} must be installed in CI`);
  });
}
