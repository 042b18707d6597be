import type { HandlingLabel, HandlingScheme } from './handling.ts';

/** The label that `written` names, by id or as printed, whatever the case: `tlp-amber`, `TLP:AMBER`. Null for an unknown one. */
export function findLabel(scheme: HandlingScheme, written: string): HandlingLabel | null {
  const wanted = written.trim().toLowerCase();
  return (
    scheme.labels.find(({ id, label, also }) => [id, label.toLowerCase(), ...also].includes(wanted)) ?? null
  );
}
