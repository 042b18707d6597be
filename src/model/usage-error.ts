/** The command was not understood: an unknown audience, format or option. Ends with status 2. */
export class UsageError extends Error {
  /** What to do, with the known ones. */
  readonly hint: string | null;
  constructor(message: string, hint: string | null) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}
