import type { Inline } from '../../model/block.ts';
import type { Rect, Slide } from '../../model/slide.ts';
import { plainText } from '../cut-inlines.ts';
import type { FitContext } from '../fit-context.ts';
import { headlineStep, headlineStyle, partLabel } from '../fit-headline.ts';
import { footer } from '../front-matter.ts';
import { type Layout, layoutOf, type Region } from '../layout-of.ts';
import { findLayout } from '../layouts.ts';
import { logoRect } from '../logo-rect.ts';
import { regionOf } from '../region-of.ts';
import { sizeFigures } from '../size-figures.ts';
import { regionHeight, settingOf, sourceLines } from '../slide-frame.ts';
import { notesText } from '../write-notes.ts';
import { type DrawFigure, layRegion } from './lay-region.ts';
import { pictureData } from './picture-data.ts';
import { placeholderOf } from './placeholders.ts';
import { plainShape } from './plain-shape.ts';
import type { Placeholder, PptxSlide, Shape, TextShape } from './shapes.ts';
import { textPieces } from './text-pieces.ts';

/** What slides are laid out with: `fit` measured them, `office` has only the fonts that PowerPoint shows. */
export interface SlideSetting {
  readonly fit: FitContext;
  readonly office: FitContext;
  readonly drawFigure: DrawFigure;
  /** Words for the notes about a slide's figures. */
  readonly figureNotes: (slide: Slide) => readonly string[];
}

/** A fitted slide → shapes in reading order: headline, regions, source line, foot, marking. */
export function laySlide(slide: Slide, setting: SlideSetting): PptxSlide {
  const { office } = setting;
  const layout = layoutOf(office.theme, findLayout(slide.layout) ?? 'bullets');
  const regions = slide.regions.flatMap(({ name, blocks }) => {
    const region = regionOf(layout, name);
    const inside = settingOf(region, slide, office);
    const fitted = settingOf(region, slide, setting.fit);
    const height = regionHeight(region, sourceLines(slide.sourceLine, layout, setting.fit), layout);
    const figures = sizeFigures(blocks, height, fitted);
    const shapes = layRegion(blocks, region.rect, inside, { figures, drawFigure: setting.drawFigure });
    return inPlaceholder(shapes, { ...region.rect, height }, placeholderOf(layout.name, name));
  });
  const shapes = [
    titleShape(slide, layout, setting),
    ...logoShape(layout, setting),
    ...regions,
    ...sourceShape(slide, layout, office),
  ];
  return {
    layout: layout.name,
    shapes: numbered([...shapes, ...furniture(slide, layout, setting)]),
    notes: [...notesText(slide.notes).split('\n'), ...setting.figureNotes(slide)].filter(
      (line) => line !== '',
    ),
  };
}

/** The house's logo on a cover, as a picture that has words. */
function logoShape({ name }: Layout, { fit: { theme, publication } }: SlideSetting): readonly Shape[] {
  const { logo } = publication;
  if (logo === null || name !== 'title') return [];
  const data = pictureData(logo.cover, logo.flatCover);
  return [
    { kind: 'picture', name: 'Logo', alt: logo.alt, rect: logoRect(theme, logo), placeholder: null, data },
  ];
}

/** The first text of a region, or else what stands first in it, fills its placeholder; alone it has the whole region. */
function inPlaceholder(
  shapes: readonly Shape[],
  rect: Rect,
  placeholder: Placeholder | null,
): readonly Shape[] {
  const text = shapes.find(({ kind }) => kind === 'text');
  const first = text ?? shapes.find(({ kind }) => kind !== 'rule');
  return shapes.map((shape) => {
    if (shape !== first || placeholder === null) return shape;
    return shapes.length === 1 && shape.kind === 'text'
      ? { ...shape, placeholder, rect }
      : { ...shape, placeholder };
  });
}

/** Every slide has a title, which PowerPoint names it by; one without a headline keeps its title above the slide. */
function titleShape(slide: Slide, layout: Layout, { fit }: SlideSetting): TextShape {
  const region = regionOf(layout, 'headline');
  const part = partLabel(slide.part, fit);
  const headline = slide.headline ?? [{ kind: 'text', text: titleOf(slide, fit) }];
  const step = headlineStep(headline, part, layout, fit) ?? 2;
  const style = headlineStyle(region.styles.heading1, step);
  const tail: readonly Inline[] = part === null ? [] : [{ kind: 'text', text: ` ${part}` }];
  const small = {
    ...region.styles.small,
    size: 16,
    color: style.color === 'onPrimary' ? style.color : 'muted',
  } as const;
  const pieces = [...textPieces(headline, style, fit.theme), ...textPieces(tail, small, fit.theme)];
  const above = { ...region.rect, y: -region.rect.height - 20 };
  return {
    ...plainShape('Title', slide.headline === null ? above : region.rect, {
      pieces,
      leading: style.size * style.lineHeight,
    }),
    placeholder: { type: 'title', index: 0 },
    anchor: region.anchor,
  };
}

function titleOf(slide: Slide, { publication }: FitContext): string {
  for (const block of slide.regions.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'heading' || block.kind === 'paragraph') return plainText(block.content).slice(0, 80);
    if (block.kind === 'figure' && block.alt !== '') return block.alt.slice(0, 80);
  }
  return publication.title;
}

/** Grows upwards from its foot, as it was measured. */
function sourceShape(slide: Slide, layout: Layout, context: FitContext): readonly Shape[] {
  if (slide.sourceLine === null) return [];
  const region = regionOf(layout, 'source');
  const style = region.styles.note;
  const leading = style.size * style.lineHeight;
  const height = sourceLines(slide.sourceLine, layout, context) * leading;
  const rect = { ...region.rect, y: region.rect.y + region.rect.height - height, height };
  const pieces = textPieces(slide.sourceLine, style, context.theme);
  const shape = plainShape('Source', rect, { pieces, leading });
  return [{ ...shape, anchor: 'bottom', placeholder: { type: 'body', index: 20 } }];
}

function furniture(slide: Slide, layout: Layout, { fit }: SlideSetting): readonly Shape[] {
  const { publication, theme } = fit;
  const { marking, draft, labels } = publication;
  const foot = regionOf(layout, 'footer');
  const words = (region: Region, text: string, name: string): TextShape => {
    const style = region.styles.furniture;
    const pieces = textPieces([{ kind: 'text', text }], style, theme);
    return plainShape(name, region.rect, {
      pieces,
      leading: style.size * style.lineHeight,
      align: region.align,
    });
  };
  const marks = marking === null ? [] : ['marking-top', 'marking-foot'];
  const top = regionOf(layout, 'marking-top').rect;
  const draftRect = { ...top, x: top.x - top.width - 8 };
  return [
    { ...words(foot, footer(fit), 'Footer'), placeholder: { type: 'ftr', index: 30 } },
    {
      ...words(regionOf(layout, 'number'), `${slide.number}`, 'Slide number'),
      placeholder: { type: 'sldNum', index: 31 },
    },
    ...marks.map((name) => markingShape(regionOf(layout, name), fit)),
    ...(draft
      ? [draftShape(marking === null ? top : draftRect, (labels.draft ?? 'Draft').toUpperCase(), layout, fit)]
      : []),
  ];
}

/** A label in its own colours, no wider than it needs. */
function markingShape({ rect, styles, name }: Region, { publication, theme, fonts }: FitContext): TextShape {
  const { label, color, background } = publication.marking ?? {
    label: '',
    color: '#000000',
    background: '#ffffff',
  };
  const style = styles.marking;
  const face = { family: style.family, weight: 700, italic: false } as const;
  const width = Math.min(rect.width, fonts.office.face(face).measure(label, style.size) * 1.02 + 12);
  const [piece] = textPieces([{ kind: 'text', text: label }], style, theme);
  const shape = plainShape(
    name === 'marking-top' ? 'Marking at the top' : 'Marking at the foot',
    { ...rect, x: rect.x + rect.width - width, width },
    { pieces: piece ? [{ ...piece, color }] : [], leading: style.size * style.lineHeight, align: 'center' },
  );
  return { ...shape, fill: background, anchor: 'middle' };
}

function draftShape(rect: Rect, text: string, layout: Layout, { theme }: FitContext): TextShape {
  const { marking } = regionOf(layout, 'number').styles;
  const style = { ...marking, color: layout.ground === 'primary' ? 'onPrimary' : 'accent' } as const;
  const pieces = textPieces([{ kind: 'text', text }], style, theme);
  return plainShape('Draft', rect, { pieces, leading: style.size * style.lineHeight, align: 'right' });
}

/** Names that tell a slide's shapes apart in the selection pane. */
function numbered(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.map((shape, index) => ({ ...shape, name: `${shape.name} ${index + 1}` }));
}
