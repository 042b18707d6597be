import type { StateMessage } from '../messages.ts';
import { byId, make, say } from './dom.ts';
import { countProblems } from './problems-panel.ts';
import type { Subject } from './subject.ts';

/** What the page shows of the whole: title, marking, who it is for, and whether it is up to date. */
export function showHeader(state: StateMessage, onChoose: (subject: Subject) => void): void {
  const { shown, brief, audience } = state;
  say(byId('title'), shown?.title ?? brief);
  document.title = `${shown?.title ?? brief} · preview`;
  const marking = byId('marking');
  marking.hidden = shown?.marking == null;
  say(marking, shown?.marking?.label ?? '');
  marking.style.color = shown?.marking?.color ?? '';
  marking.style.background = shown?.marking?.background ?? '';
  byId('draft').hidden = shown?.draft !== true;
  showBriefs(state, (chosen) => onChoose({ brief: chosen, audience: null }));
  showAudiences(state, (chosen) => onChoose({ brief, audience: chosen }));
  showBroken(state);
  say(byId('status'), state.ok ? `Up to date${problems(state)}` : `Not up to date${problems(state)}`);
  byId('status').classList.toggle('stale', !state.ok);
  document.documentElement.dataset.audience = audience ?? '';
}

function problems({ diagnostics }: StateMessage): string {
  const count = countProblems(diagnostics);
  return count === '' ? '' : ` · ${count}`;
}

function showBroken({ ok, shown, diagnostics }: StateMessage): void {
  const broken = byId('broken');
  broken.hidden = ok;
  const found = diagnostics.find(({ severity }) => severity === 'error');
  const place = found?.place == null ? '' : `${found.place}: `;
  const before = shown === null ? '' : ' What you see is the last version that worked.';
  say(broken, ok ? '' : `${place}${found?.message ?? 'The last build failed.'}${before}`);
}

function showBriefs({ briefs, brief }: StateMessage, onChoose: (brief: string) => void): void {
  const select = byId<HTMLSelectElement>('brief');
  byId('brief-choice').hidden = briefs.length < 2;
  if (select.options.length !== briefs.length) {
    select.replaceChildren(...briefs.map((path) => make('option', { value: path }, path)));
    select.addEventListener('change', () => onChoose(select.value));
  }
  select.value = brief;
}

function showAudiences({ audiences, audience }: StateMessage, onChoose: (audience: string) => void): void {
  const holder = byId('audiences');
  const listed = [...holder.querySelectorAll('input')].map(({ value }) => value);
  if (listed.join(' ') !== audiences.join(' ')) {
    for (const label of holder.querySelectorAll('label')) label.remove();
    for (const id of audiences) {
      const input = make('input', { type: 'radio', name: 'audience', value: id });
      input.addEventListener('change', () => onChoose(id));
      holder.append(make('label', {}, input, make('span', {}, id)));
    }
  }
  for (const input of holder.querySelectorAll('input')) input.checked = input.value === audience;
}
