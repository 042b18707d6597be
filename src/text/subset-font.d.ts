declare module 'subset-font' {
  function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'truetype' | 'sfnt' | 'woff' | 'woff2' },
  ): Promise<Uint8Array>;

  export = subsetFont;
}
