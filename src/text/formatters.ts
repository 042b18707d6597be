const NUMBERS = new Map<string, Intl.NumberFormat>();
const DATES = new Map<string, Intl.DateTimeFormat>();

/** A number formatter, made once for what it is asked: making one costs more than a thousand uses. */
export function numberFormatter(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(
    NUMBERS,
    `${language} ${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(language, options),
  );
}

/** The same for dates. */
export function dateFormatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(
    DATES,
    `${language} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(language, options),
  );
}

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  const value = made.get(key) ?? make();
  made.set(key, value);
  return value;
}
