import { warning } from '../../diagnostics/diagnose.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { TemplateFile } from '../../model/audience.ts';
import type { Report } from '../../model/diagnostic.ts';
import { entriesOf, fieldOf, type Located } from '../yaml/located.ts';

interface Layers {
  /** The author's. */
  readonly own: readonly Located[];
  /** The package's. */
  readonly packaged: readonly Located[];
  readonly templates: readonly TemplateFile[];
}

/** Labels and switches are for templates to read: one that the package does not know and no template names is a slip. */
export function checkOwnKeys({ own, packaged, templates }: Layers, report: Report): void {
  for (const part of ['labels', 'include'] as const) {
    const known = packaged.flatMap((layer) => entriesOf(fieldOf(layer, part)).map(({ key }) => key));
    for (const { key, keySpan } of own.flatMap((layer) => entriesOf(fieldOf(layer, part)))) {
      if (known.includes(key) || templates.some(({ text }) => names(text, key))) continue;
      const message = `No template of this audience asks for \`${key}\` of \`${part}\`.`;
      report(warning('content/unknown-key', keySpan, message, didYouMean(key, known)));
    }
  }
}

/** As a word of its own, or put together: `(label (concat "kind_" kind))`. */
function names(text: string, key: string): boolean {
  const start = key.slice(0, key.lastIndexOf('_') + 1);
  return text.includes(key) || (start !== '' && text.includes(`"${start}"`));
}
