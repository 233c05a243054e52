/**
 * The port every operation goes through: a way to run a batch against a workbook, and to ask what it can do.
 * The pane gives Excel's own `Excel.run`; tests and the headless demo give the embedded host's. Nothing else in
 * this folder reaches for the global `Excel` or `Office`.
 */
export interface Workbook {
  /** As `Excel.run`: the context's proxies live until the promise settles. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** As `Office.context.requirements.isSetSupported`. */
  supports(set: string, version: string): boolean;
  /** Opened for reading only (Protected View, web view mode). */
  readonly readOnly: boolean;
}

/** The workbook the pane stands beside. Waits until a cell being edited is left, where Excel can wait. */
export function openWorkbook(): Workbook {
  return {
    run: (batch) => Excel.run({ delayForCellEdit: true }, batch),
    supports: (set, version) => Office.context.requirements.isSetSupported(set, version),
    readOnly: Office.context.document?.mode === Office.DocumentMode.ReadOnly,
  };
}
