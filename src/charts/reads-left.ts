/** Whether a language (BCP 47) is written from right to left. */
export function readsLeft(language: string): boolean {
  return /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/i.test(language);
}
