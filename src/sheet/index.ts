export type {
  Align, Area, CellValue, ColumnLayout, Fill, Group, Highlight, Layout, Link, Name, PrintLayout, SheetKey, SheetLayout,
  Style, Styled, Validated, Validation, Values,
} from './layout';
