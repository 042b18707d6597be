declare module 'hyphen/*' {
  const hyphenator: {
    readonly hyphenateSync: (
      text: string,
      options: { readonly hyphenChar: string; readonly minWordLength: number },
    ) => string;
  };

  export = hyphenator;
}
