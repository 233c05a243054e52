import type { Layout } from '../../../src/sheet';

/** As it was made before there were the two sheets. */
export function withoutReports(layout: Layout): Layout {
  const gone = new Set(['summary', 'lagging']);
  return {
    ...layout,
    sheets: layout.sheets.filter(({ key }) => !gone.has(key)),
    names: layout.names.filter(({ name, sheet }) => !gone.has(sheet ?? '') && !name.startsWith('YS_Row_')),
  };
}
