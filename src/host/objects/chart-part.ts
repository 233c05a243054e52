// What all parts of a chart have in common: what was set is what is read, and a protected sheet refuses.
import { tell } from '../book/book';
import type { Chart as ChartData, Sheet } from '../book/sheet';
import { HostObject } from '../wire/object';
import { requireAllowed } from './guard';
import type { Session } from '../wire/session';

export interface Of {
  readonly sheet: () => Sheet;
  readonly chart: ChartData;
}

/** Parts of a chart whose properties are only kept: what was set is what is read. */
export abstract class ChartPart extends HostObject {
  constructor(
    session: Session,
    readonly of: Of,
  ) {
    super(session);
  }
  /** What its properties are kept under. */
  get $path(): string {
    return this.className;
  }
  $keep(name: string, value: unknown): void {
    const sheet = this.of.sheet();
    requireAllowed(this.session, sheet, sheet.protection ? 'allowEditObjects' : null);
    this.of.chart.format.set(`${this.$path}.${name}`, value);
    tell(this.session.book, { kind: 'view', sheetId: sheet.id });
  }
  $kept(name: string, otherwise: unknown): unknown {
    return this.of.chart.format.get(`${this.$path}.${name}`) ?? otherwise;
  }
}

export function keptProperties(
  of: { readonly prototype: ChartPart },
  properties: Readonly<Record<string, unknown>>,
): void {
  for (const [name, otherwise] of Object.entries(properties))
    Object.defineProperty(of.prototype, name, {
      get(this: ChartPart) {
        return this.$kept(name, otherwise);
      },
      set(this: ChartPart, value: unknown) {
        this.$keep(name, value);
      },
      configurable: true,
    });
}
