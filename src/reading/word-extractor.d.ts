/** The part of word-extractor 1.0.4 that is used; the package brings no types. */
declare module 'word-extractor' {
  interface Wanted {
    /** false: quotes and dashes as they stand, not as ASCII's. */
    readonly filterUnicode: boolean;
  }
  interface ExtractedDocument {
    getBody(wanted: Wanted): string;
    getFootnotes(wanted: Wanted): string;
    getEndnotes(wanted: Wanted): string;
    getTextboxes(wanted: Wanted & { readonly includeHeadersAndFooters: boolean }): string;
  }
  const Extractor: new () => { extract(bytes: Uint8Array): Promise<ExtractedDocument> };
  export = Extractor;
}
