declare module 'linebreak' {
  interface Break {
    /** Offset before which the line may end. */
    readonly position: number;
    readonly required: boolean;
  }
  class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }

  export = LineBreaker;
}
