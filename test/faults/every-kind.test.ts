/** Every operation that leaves a trace in the journal is cut off somewhere. */
import type { OperationKind } from '../../src/excel';
import { actuals } from './drills/actuals';
import { adoption } from './drills/adoption';
import { ledgers } from './drills/ledgers';
import { links } from './drills/links';
import { refreshes, repairs } from './drills/refreshes';
import { reports } from './drills/reports';
import { rows } from './drills/rows';
import { versions } from './drills/versions';
import { views } from './drills/views';

/** All of them: the compiler says which is missing here. */
const KINDS: Readonly<Record<OperationKind, true>> = {
  'new-ledger': true,
  'write-indicators': true,
  'merge-indicators': true,
  'adjust-promise': true,
  refresh: true,
  'type-actual': true,
  'type-actuals': true,
  'link-actuals': true,
  'unlink-actuals': true,
  'set-as-of': true,
  'set-view': true,
  'look-back': true,
  'add-reports': true,
  'repair-highlight': true,
  'repair-formulas': true,
  'mend-twins': true,
  adopt: true,
  release: true,
  undo: true,
};

test('each kind of operation has a drill', () => {
  const drilled = [actuals, adoption, ledgers, links, refreshes, repairs, reports, rows, versions, views].flatMap(
    (drills) => Object.values(drills).map(({ kind }) => kind),
  );
  expect([...new Set(drilled)].sort()).toEqual(Object.keys(KINDS).sort());
});
