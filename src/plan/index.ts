export type {
  Article, Band, Change, Comparator, Doubt, Extraction, Field, Hint, How, OutlineBlock, Rejection, Statement, StatementKind,
} from './statement';
export type { Basis, Direction, Indicator, IsoDate, Kind, Modality, Plan, Progress, Stage, Target } from './indicator';
export { nameLikeness, normalName } from './names';
