// Worksheet functions called from the client. Few are served: DATE, by which a client tells the 1904 date system.
import { dateSerial } from '../book/typed';
import { HostObject } from '../wire/object';
import type { Session } from '../wire/session';

export class FunctionResult extends HostObject {
  constructor(
    session: Session,
    readonly $value: number | null,
  ) {
    super(session);
  }
  get value(): number | null {
    return this.$value;
  }
  get className(): string {
    return 'FunctionResult';
  }
  get error(): string | null {
    return this.$value === null ? '#NUM!' : null;
  }
}

export class Functions extends HostObject {
  get className(): string {
    return 'Functions';
  }
  date(year: number, month: number, day: number): FunctionResult {
    return new FunctionResult(this.session, dateSerial(year, month, day, this.session.book.date1904));
  }
}
