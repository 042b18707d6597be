import type { DiagnosticMessage } from '../messages.ts';
import { make } from './dom.ts';

/** Everything that is wrong, as `briefpress check` says it. */
export function showProblems(panel: HTMLElement, diagnostics: readonly DiagnosticMessage[]): void {
  if (diagnostics.length === 0) {
    panel.replaceChildren(make('p', { class: 'quiet' }, 'No problems.'));
    return;
  }
  panel.replaceChildren(make('ol', { class: 'problems' }, ...diagnostics.map(showProblem)));
}

function showProblem({ severity, code, place, message, frame, hint }: DiagnosticMessage): HTMLElement {
  const item = make(
    'li',
    { class: severity },
    make(
      'p',
      { class: 'place' },
      make('strong', {}, severity),
      ' ',
      make('code', {}, code),
      ...(place === null ? [] : [' ', make('code', {}, place)]),
    ),
    make('p', { class: 'message' }, message),
  );
  if (frame !== '') item.append(make('pre', {}, frame));
  if (hint !== null) item.append(make('p', { class: 'hint' }, hint));
  return item;
}

/** "2 errors, 1 warning"; empty where there is nothing to say. */
export function countProblems(diagnostics: readonly DiagnosticMessage[]): string {
  return (['error', 'warning', 'info'] as const)
    .map((severity) => [severity, diagnostics.filter((one) => one.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${NAMES[severity]}${count === 1 ? '' : 's'}`)
    .join(', ');
}

const NAMES = { error: 'error', warning: 'warning', info: 'remark' } as const;
