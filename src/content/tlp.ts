import type { HandlingScheme } from '../model/handling.ts';

/** Traffic Light Protocol 2.0 (FIRST, August 2022), colours of its table: text on black. */
export const TLP: HandlingScheme = {
  name: 'TLP 2.0',
  labels: [
    { id: 'tlp-clear', label: 'TLP:CLEAR', color: '#ffffff', background: '#000000', also: [] },
    { id: 'tlp-green', label: 'TLP:GREEN', color: '#33ff00', background: '#000000', also: [] },
    { id: 'tlp-amber', label: 'TLP:AMBER', color: '#ffc000', background: '#000000', also: [] },
    { id: 'tlp-amber-strict', label: 'TLP:AMBER+STRICT', color: '#ffc000', background: '#000000', also: [] },
    { id: 'tlp-red', label: 'TLP:RED', color: '#ff2b2b', background: '#000000', also: [] },
  ],
};

/** Labels of TLP 1.0, and what they are called now. */
export const FORMER_LABELS: Readonly<Record<string, string>> = { 'tlp-white': 'tlp-clear' };
