// Excel itself: calculation, culture.
import { touchAll, type CalculationMode } from '../book/book';
import { HostObject } from '../wire/object';
import { invalid } from '../wire/errors';

class NumberFormatInfo extends HostObject {
  get className(): string {
    return 'NumberFormatInfo';
  }
  get numberDecimalSeparator(): string {
    return '.';
  }
  get numberGroupSeparator(): string {
    return ',';
  }
}
class DatetimeFormatInfo extends HostObject {
  get className(): string {
    return 'DatetimeFormatInfo';
  }
  get dateSeparator(): string {
    return '/';
  }
  get longDatePattern(): string {
    return this.session.book.locale.startsWith('zh') ? 'yyyy"年"m"月"d"日"' : 'dddd, mmmm d, yyyy';
  }
  get shortDatePattern(): string {
    return this.session.book.locale.startsWith('zh') ? 'yyyy/m/d' : 'm/d/yyyy';
  }
  get timeSeparator(): string {
    return ':';
  }
  get longTimePattern(): string {
    return 'h:mm:ss';
  }
}
class CultureInfo extends HostObject {
  get className(): string {
    return 'CultureInfo';
  }
  get name(): string {
    return this.session.book.locale;
  }
  get numberFormat(): NumberFormatInfo {
    return new NumberFormatInfo(this.session);
  }
  get datetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo(this.session);
  }
}
class IterativeCalculation extends HostObject {
  get className(): string {
    return 'IterativeCalculation';
  }
  get enabled(): boolean {
    return this.session.book.iterative.enabled;
  }
  set enabled(value: boolean) {
    this.session.book.iterative.enabled = Boolean(value);
  }
  get maxIteration(): number {
    return this.session.book.iterative.maxIteration;
  }
  set maxIteration(value: number) {
    this.session.book.iterative.maxIteration = value;
  }
  get maxChange(): number {
    return this.session.book.iterative.maxChange;
  }
  set maxChange(value: number) {
    this.session.book.iterative.maxChange = value;
  }
}

const MODES: readonly CalculationMode[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];

export class Application extends HostObject {
  get className(): string {
    return 'Application';
  }
  get calculationMode(): string {
    return this.session.book.calculationMode;
  }
  set calculationMode(value: string) {
    const mode = MODES.find((known) => known === value);
    if (!mode) throw invalid(`No calculation mode: ${value}`);
    this.session.book.calculationMode = mode;
  }
  get calculationState(): string {
    const { dirty } = this.session.book;
    return dirty.all || dirty.cells.size > 0 ? 'Pending' : 'Done';
  }
  get calculationEngineVersion(): number {
    return 191029;
  }
  get cultureInfo(): CultureInfo {
    return new CultureInfo(this.session);
  }
  get iterativeCalculation(): IterativeCalculation {
    return new IterativeCalculation(this.session);
  }
  get decimalSeparator(): string {
    return '.';
  }
  get thousandsSeparator(): string {
    return ',';
  }
  get useSystemSeparators(): boolean {
    return true;
  }
  calculate(type: string): Promise<void> {
    if (!['Recalculate', 'Full', 'FullRebuild'].includes(type)) throw invalid(`No calculation type: ${type}`);
    if (type === 'FullRebuild') touchAll(this.session.book);
    return this.session.settler.settle(type === 'Recalculate' ? 'recalculate' : 'full');
  }
  suspendApiCalculationUntilNextSync(): void {
    this.session.calculationSuspended = true;
  }
  suspendScreenUpdatingUntilNextSync(): void {
    // Nothing is drawn before the request ends anyway.
  }
}
