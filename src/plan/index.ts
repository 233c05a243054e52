export { cellRoles, mappedRoles } from './column-mapping';
export type { CellRole, ColumnMapping, MappedRole, MappingDoubt, UnsureTable } from './column-mapping';
export type {
  Article,
  Band,
  Change,
  Comparator,
  Doubt,
  Extraction,
  Field,
  Hint,
  How,
  OutlineBlock,
  Rejection,
  Statement,
  StatementKind,
  UnreadCell,
} from './statement';
export type { Basis, Direction, Indicator, IsoDate, Kind, Modality, Plan, Progress, Stage, Target } from './indicator';
export { mayAbbreviate } from './abbreviation';
export { dayIn } from './day';
export { nameLikeness, normalName } from './names';
export { likeness } from './likeness';
export { isLikely, isSure, matchFigures, rowsFor, runningUntil } from './match';
export type { Figure, FigureFault, Match, Matched, MatchReason, RowToMatch } from './match';
export { changesBetween, merge, promised, targetWords } from './merge';
export type { FieldChange, Merge, MergeRequest, MergeRow, Promised, Revisable } from './merge';
export { papersIn } from './papers';
export type { PaperHeld } from './papers';
export { bareName, documentOf, replacedDocuments } from './replaced';
export { renamings, withRenamed } from './renamed';
export type { RenameReason, Renaming } from './renamed';
export { amountFormat } from './amount-format';
export { absent, adjusted, revised, withdrawn } from './revise';
export type { Adjustment, GroundedChange, Revision, Withdrawal } from './revise';
export type {
  SheetArea,
  SheetCell,
  SheetGrid,
  SheetQuestion,
  SheetReading,
  SheetRole,
  SheetRow,
  SheetRowKind,
  SheetTable,
} from './sheet-table';
