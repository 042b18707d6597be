// The package's own types promise a default export, which its CommonJS file does not have.
declare module 'bidi-js' {
  interface Bidi {
    readonly getEmbeddingLevels: (
      text: string,
      base: 'ltr' | 'rtl' | 'auto',
    ) => { readonly levels: Uint8Array; readonly paragraphs: readonly { readonly level: number }[] };
  }
  function bidiFactory(): Bidi;

  export = bidiFactory;
}
