/**
 * What can be wrong with a received file. The codes live here, in a pure folder, because three rooms speak
 * of them: `reading/` and `xlsx/` find them, `wording/` says them. In brackets: the values each carries
 * (every problem also names its file in `place`).
 */
export type ReadingProblem =
  /** Nothing is read. */
  | 'empty-file'
  | 'unknown-kind' // –
  | 'unsupported-kind' // kind
  | 'old-format' // kind, instead
  | 'not-this-kind' // kind, wanted
  | 'password' // –
  | 'wrong-password' // –
  | 'damaged' // part
  | 'truncated' // –
  | 'part-missing' // part
  | 'too-large' // part, size, limit (MB)
  | 'too-much' // part, count, limit
  | 'size-untrue' // part
  | 'doctype' // part
  | 'too-deep' // part, limit
  | 'xml-broken' // part, reason
  | 'only-images' // count
  | 'no-text'
  | 'sheet-missing' // sheet, sheets
  | 'reader-missing' // kind
  /** Read, but look. */
  | 'wrong-extension' // named, found
  | 'encoding-guessed' // encoding
  | 'encoding-unknown' // encoding
  | 'characters-lost' // encoding, count
  | 'embedded-unread' // count
  | 'pages-unread' // pages, count
  | 'ledger-views' // sheets
  | 'hidden-sheets' // sheets, count
  | 'hidden-rows' // count
  | 'hidden-columns' // count
  | 'formula-without-value'; // count
