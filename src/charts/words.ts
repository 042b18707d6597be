/** Days in a mean Gregorian year. */
const YEAR = 365.2425;

/** A length of time in words, rounded to the unit that says it best: "448 years", "5 months", "9 days", "3 hours". */
export function lengthInWords(days: number): string {
  const years = Math.round(days / YEAR);
  if (days >= 1.9 * YEAR || (years > 0 && Math.abs(days - years * YEAR) < 2)) return counted(years, 'year');
  const months = Math.round(days / (YEAR / 12));
  if (days > 55) return counted(months, 'month');
  if (days >= 1.9 || Math.abs(days - 1) < 1e-4) return counted(Math.round(days), 'day');
  if (days * 24 >= 1.9) return counted(Math.round(days * 24), 'hour');
  return counted(Math.max(1, Math.round(days * 24 * 60)), 'minute');
}

/** "1 year", "448 years". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** A sentence's first letter as a capital, and a full stop at its end. */
export function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]["”’)]?$/u.test(capital) ? capital : `${capital}.`;
}
