/** Around the deck's own rules: how a slide stands in its frame, and the mark of what was picked. */
const FRAME = `
:host { display: block; position: relative; overflow: hidden; aspect-ratio: 16 / 9; background: #ffffff; }
section { position: absolute; left: 0; top: 0; box-sizing: border-box; width: 1280px; height: 720px; overflow: hidden; transform: scale(var(--scale, 1)); transform-origin: 0 0; }
.picked { outline: 4px solid #d9480f !important; outline-offset: 4px !important; }
:host(.asks) section { cursor: pointer; }
`;

const frame = new CSSStyleSheet();
frame.replaceSync(FRAME);
const deck = new CSSStyleSheet();
let rules = '';

/** The style sheets of every slide on this page. */
const slideSheets: CSSStyleSheet[] = [deck, frame];

/** Takes the deck's style sheet; all slides follow. */
export function setDeckRules(css: string): void {
  if (css === rules) return;
  rules = css;
  deck.replaceSync(css);
}

/** An element that shows a slide and keeps the page's own styles out of it. */
export function slideFrame(html: string): HTMLDivElement {
  const host = document.createElement('div');
  host.className = 'slide';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = slideSheets;
  root.innerHTML = html;
  return host;
}

/** The slide inside its frame. */
export function sectionOf(host: HTMLElement | null): HTMLElement | null {
  return host?.shadowRoot?.querySelector('section') ?? null;
}
