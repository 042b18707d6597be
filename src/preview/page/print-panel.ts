import type { DiagnosticMessage, RefusalMessage } from '../messages.ts';
import { make, say } from './dom.ts';
import { countProblems } from './problems-panel.ts';
import { queryOf, type Subject } from './subject.ts';

const WORDS: Readonly<Record<string, string>> = {
  'deck.html': 'The slides as one page for a browser, with a presenter view',
  'deck.pptx': 'The slides for PowerPoint, to edit',
  'deck.md': 'The slides as Markdown for Marp, with their pictures (zip)',
  'deck.pdf': 'The slides, a page each',
  'handout.pdf': 'A sheet a slide, with notes and sources',
  'report.pdf': 'The report, to print and to read',
  'report.md': 'The report as Markdown, with its pictures (zip)',
  charts: 'Every chart as SVG and PNG (zip)',
  all: 'Everything that needs no browser, as one zip',
};

export interface PrintPanel {
  readonly show: (formats: readonly string[], subject: Subject) => void;
}

/** Buttons that build one format for the audience and hand it to the browser as a download. */
export function openPrintPanel(
  panel: HTMLElement,
  onRefused: (diagnostics: readonly DiagnosticMessage[]) => void,
): PrintPanel {
  const status = make('p', { class: 'printed', role: 'status' });
  const list = make('ul', { class: 'formats' });
  panel.append(list, status);
  let subject: Subject = { brief: null, audience: null };
  let listed = '';

  async function print(format: string, button: HTMLButtonElement): Promise<void> {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    say(status, `Printing ${format} …`);
    try {
      const answer = await fetch(`/print${queryOf(subject, { format })}`, { method: 'POST' });
      if (answer.status === 422) {
        const { diagnostics }: RefusalMessage = await answer.json();
        say(status, `${format} was not printed: ${refusalOf(diagnostics)}`);
        onRefused(diagnostics);
      } else if (answer.ok) {
        const name = /filename="([^"]+)"/u.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
        const bytes = await answer.blob();
        save(bytes, name ?? format);
        say(status, `${name ?? format} was downloaded (${Math.ceil(bytes.size / 1000)} kB).`);
      } else say(status, `${format} was not printed: ${await answer.text()}`);
    } catch {
      say(status, `${format} was not printed: the preview has ended.`);
    }
    button.removeAttribute('aria-disabled');
  }

  function row(format: string): HTMLElement {
    const title = format === 'all' ? 'All' : format;
    const button = make(
      'button',
      { type: 'button', 'aria-label': `Print and download ${title}` },
      'Download',
    );
    button.addEventListener('click', () => print(format, button));
    return make('li', {}, make('strong', {}, title), make('span', {}, WORDS[format] ?? ''), button);
  }

  return {
    show: (formats, now) => {
      subject = now;
      if (listed === formats.join(' ')) return;
      listed = formats.join(' ');
      list.replaceChildren(...[...formats, 'all'].map(row));
    },
  };
}

/** What was said, or how much where it is more than one thing. */
function refusalOf(diagnostics: readonly DiagnosticMessage[]): string {
  const [first, ...more] = diagnostics.filter(({ severity }) => severity === 'error');
  return first === undefined || more.length > 0 ? `${countProblems(diagnostics)}.` : first.message;
}

function save(bytes: Blob, name: string): void {
  const url = URL.createObjectURL(bytes);
  make('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
