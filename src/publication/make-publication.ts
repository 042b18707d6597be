import type { Audience } from '../model/audience.ts';
import type { FigureTarget } from '../model/block.ts';
import type { Briefing, ImageFile } from '../model/briefing.ts';
import type { Chart } from '../model/chart.ts';
import type { Drawing } from '../model/drawing.ts';
import type { HandlingLabel } from '../model/handling.ts';
import type { PrintedLogo } from '../model/logo.ts';
import type { Picture, Publication } from '../model/publication.ts';

/** What a publication is made of. */
export interface PublicationParts {
  readonly briefing: Briefing;
  readonly audience: Audience;
  readonly marking: HandlingLabel | null;
  readonly logo: PrintedLogo | null;
  /** SVG pictures as PNG, by path. */
  readonly flat: ReadonlyMap<string, ImageFile>;
  readonly charts: readonly Chart[];
  /** Draws a likelihood on its yardstick. */
  readonly yardstick: (band: string) => Drawing | null;
  /** Seconds since 1970 that date every file in place of the day of issue. */
  readonly epoch: number | null;
}

/** Released briefing + drawings → the furniture that every printer shares. */
export function makePublication(parts: PublicationParts): Publication {
  const { briefing, audience, marking } = parts;
  const seconds = parts.epoch ?? midnight(briefing);
  return {
    briefId: briefing.id,
    audience: { id: audience.id, name: audience.name },
    title: briefing.title.text,
    subject: briefing.subject?.text ?? null,
    language: briefing.language,
    issued: { day: new Date(seconds * 1000).toISOString().slice(0, 10), seconds },
    draft: briefing.status === 'draft',
    marking,
    footer: [briefing.subject?.text ?? briefing.title.text, audience.name]
      .filter((part) => part !== '')
      .join(' · '),
    theme: audience.theme,
    logo: parts.logo,
    paper: audience.paper,
    report: audience.report,
    labels: audience.labels,
    picture: pictures(parts),
  };
}

function midnight(briefing: Briefing): number {
  const { edtf } = briefing.issued;
  if (edtf.kind !== 'date') return 0;
  return Date.UTC(edtf.year, (edtf.month ?? 1) - 1, edtf.day ?? 1) / 1000;
}

/** Each picture is looked up and drawn once. */
function pictures({
  briefing,
  logo,
  flat,
  charts,
  yardstick,
}: PublicationParts): (target: FigureTarget) => Picture | null {
  const bands = new Map<string, Drawing | null>();
  return (target) => {
    if (target.kind === 'image') {
      const known = [...briefing.images, ...(logo === null ? [] : [logo.flat, logo.flatCover])];
      const image = known.find((one) => one.path === target.path);
      return image === undefined ? null : { kind: 'image', image, flat: flat.get(image.path) ?? image };
    }
    if (target.kind === 'chart') {
      const chart = charts.find((one) => one.id === target.id);
      if (chart === undefined) return null;
      return { kind: 'drawing', drawing: chart.draw(target.size), span: chart.spec.span };
    }
    if (!bands.has(target.band)) bands.set(target.band, yardstick(target.band));
    const drawing = bands.get(target.band) ?? null;
    return drawing === null ? null : { kind: 'drawing', drawing, span: null };
  };
}
