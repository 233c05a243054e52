/** The part of word-extractor 1.0.4 that is used; the package brings no types. */
declare module 'word-extractor' {
  interface ExtractedDocument {
    getBody(): string;
    getFootnotes(): string;
    getEndnotes(): string;
    getTextboxes(options: { readonly includeHeadersAndFooters: boolean }): string;
  }
  const Extractor: new () => { extract(bytes: Uint8Array): Promise<ExtractedDocument> };
  export = Extractor;
}
