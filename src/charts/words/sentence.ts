/** A sentence's first letter as a capital, and a full stop at its end. */
export function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…؟۔]["”’»)]?$/u.test(capital) ? capital : `${capital}.`;
}
