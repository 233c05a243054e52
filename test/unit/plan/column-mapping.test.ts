// What a person can say of a table's column is what the ledger has a column for and does not compute or note itself.
import { mappedRoles } from '../../../src/plan';
import { COLUMNS } from '../../../src/sheet';

const noted = ['no', 'document', 'sentence', 'doubts', 'updated'];

test('every column of the ledger that a table can fill can be told', () => {
  const fillable = COLUMNS.filter(({ key, content }) => content.by !== 'formula' && !noted.includes(key));
  expect([...mappedRoles].sort()).toEqual(fillable.map(({ key }) => key as string).sort());
});
