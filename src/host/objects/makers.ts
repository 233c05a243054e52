// Ranges make sheets and sheets make ranges: classes that need each other are made here, each registering itself.
import type { Area } from '../book/area';
import type { Session } from '../wire/session';
import type { Range } from './range';
import type { RangeAreas } from './range-areas';
import type { Worksheet } from './worksheet';

interface Makers {
  readonly range: (session: Session, sheetId: string, area: Area) => Range;
  readonly areas: (session: Session, sheetId: string, areas: readonly Area[]) => RangeAreas;
  readonly worksheet: (session: Session, sheetId: string) => Worksheet;
}
const known: Partial<Makers> = {};

export const registerMaker = (makers: Partial<Makers>): void => void Object.assign(known, makers);

function maker<K extends keyof Makers>(name: K): Makers[K] {
  const made = known[name];
  if (!made) throw new Error(`Nobody makes a ${name}.`);
  return made;
}
export const makeRange: Makers['range'] = (...args) => maker('range')(...args);
export const makeAreas: Makers['areas'] = (...args) => maker('areas')(...args);
export const makeWorksheet: Makers['worksheet'] = (...args) => maker('worksheet')(...args);
