// The AutoFilter of a sheet as data: where it is and which values or comparisons each column keeps.
import type { Area } from './area';

export interface Criteria {
  readonly filterOn: string;
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
}

export interface Filter {
  area: Area;
  /** By column, counted from the filter's left. */
  readonly criteria: Map<number, Criteria>;
}
