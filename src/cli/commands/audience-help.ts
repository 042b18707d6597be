/** What `--audience` says of itself wherever it is an option. */
export const AUDIENCE_HELP = 'audiences, comma-separated, or `all` (default: those the brief names)';

/** What `--language` says of itself; `otherwise` is what is done without it. */
export const languageHelp = (otherwise: string) =>
  `languages of the brief’s editions, comma-separated, or \`all\` (default: ${otherwise})`;
