import { codeFrame } from '../diagnostics/code-frame.ts';
import { placeOf } from '../diagnostics/position.ts';
import type { Span } from '../model/span.ts';
import type { OriginMessage } from './messages.ts';

/** Whose slide or page it is, and where the templates lie that come with the package. */
export interface Looking {
  readonly audience: string;
  readonly packageTemplates: string;
}

/** A place in content or a template; of one of the package's, how to make it one's own. */
export function describeOrigin(span: Span, { audience, packageTemplates }: Looking): OriginMessage {
  const { path } = span.file;
  const isTemplate = path.endsWith('.hbs');
  const place = placeOf(span);
  const frame = codeFrame(span);
  const kind = isTemplate ? 'template' : 'content';
  if (!isTemplate || !path.startsWith(`${packageTemplates}/`)) return { kind, place, frame, change: null };
  const part = path.replace(/^.*\//u, '').replace(/\.md\.hbs$/u, '');
  return {
    ...{ kind, frame },
    place: `built in: ${place.slice(packageTemplates.length + 1)}`,
    change: `briefpress audience edit ${audience} ${part}`,
  };
}
