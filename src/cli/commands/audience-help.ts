/** What `--audience` says of itself wherever it is an option. */
export const AUDIENCE_HELP = 'audiences, comma-separated, or `all` (default: those the brief names)';
