import { byId } from './dom.ts';

export type TabName = 'source' | 'problems' | 'release' | 'print';

const NAMES: readonly TabName[] = ['source', 'problems', 'release', 'print'];

export interface Tabs {
  readonly open: (name: TabName) => void;
  readonly panel: (name: TabName) => HTMLElement;
  readonly current: () => TabName;
}

/** Tabs as the ARIA practices have them: arrows move between them, and only the open one is in the order of Tab. */
export function openTabs(onOpen: (name: TabName) => void): Tabs {
  let current: TabName = 'source';
  const tab = (name: TabName): HTMLElement => byId(`tab-${name}`);
  const panel = (name: TabName): HTMLElement => byId(`panel-${name}`);

  function open(name: TabName): void {
    current = name;
    for (const each of NAMES) {
      tab(each).setAttribute('aria-selected', `${each === name}`);
      tab(each).tabIndex = each === name ? 0 : -1;
      panel(each).hidden = each !== name;
    }
    onOpen(name);
  }

  for (const [index, name] of NAMES.entries()) {
    tab(name).addEventListener('click', () => open(name));
    tab(name).addEventListener('keydown', ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1, Home: -index, End: NAMES.length - 1 - index }[key];
      if (step === undefined) return;
      const next = NAMES[(index + step + NAMES.length) % NAMES.length] ?? name;
      open(next);
      tab(next).focus();
    });
  }
  open('source');
  return { open, panel, current: () => current };
}
