import type { DeckFace, View } from '../model/view.ts';
import { framesToAsk } from './find-source.ts';
import { fingerprint, fingerprintPage } from './fingerprint.ts';
import type { FaceMessage, PageMessage, ShownMessage } from './messages.ts';

/** What a page is told of a view: all but the HTML of its slides, which is sent once. */
export type Shown = Omit<ShownMessage, 'slides'> & {
  readonly slides: readonly { readonly key: string; readonly html: string }[];
};

/** Fonts by the last part of their address. */
export type Faces = Map<string, Uint8Array>;

/** A view → its message, with every slide and page named by what is seen on it. Fonts are put on `faces`. */
export function showView(view: View, version: number, faces: Faces): Shown {
  const { title, language, audience, draft, marking, deck } = view;
  const listed = deck.faces.map((face) => showFace(face, faces));
  const setting = listed.map(({ url }) => url).join(' ');
  return {
    version,
    title,
    language,
    audience,
    draft,
    marking: marking && {
      label: marking.label,
      color: marking.color,
      background: marking.background,
    },
    css: deck.css,
    faces: listed,
    slides: deck.sections.map((html) => ({ key: fingerprint(html), html })),
    pages: view.pages.map((page): PageMessage => {
      const { label, width, height } = page;
      const frames = framesToAsk(page).map(({ x, y, width, height }) => [x, y, width, height] as const);
      return { key: fingerprintPage(page, setting, `${version}`), label, width, height, frames };
    }),
  };
}

const names = new WeakMap<Uint8Array, string>();

function showFace({ family, weight, italic, bytes }: DeckFace, faces: Faces): FaceMessage {
  const name = names.get(bytes) ?? `${fingerprint(bytes)}.ttf`;
  names.set(bytes, name);
  faces.set(name, bytes);
  return { family, weight, italic, url: `/faces/${name}` };
}
