/** One way to print a label. A `centred` one stands on top of its leader; others stand beside it. */
export interface LabelForm {
  readonly width: number;
  readonly height: number;
  /** What it costs the reader; the cheapest arrangement wins. */
  readonly cost: number;
  readonly centred: boolean;
}

export interface LabelRequest {
  /** Where its leader stands. */
  readonly x: number;
  /** From most to least wanted; the last should be small, so that something is printed. */
  readonly forms: readonly LabelForm[];
  /** What it costs not to print it at all. */
  readonly dropCost: number;
}

/** `bottom` is the label's height above the marks; `left` its left edge. */
export interface PlacedLabel {
  readonly form: number;
  readonly side: 'right' | 'left' | 'top';
  readonly left: number;
  readonly bottom: number;
}

export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  /** Between two labels, and between a label and another's leader. */
  readonly gap: number;
  /** Between a label and its own leader. */
  readonly inset: number;
  /** Height that costs as much as one unit of a form's cost. */
  readonly unit: number;
}

/** One form of a label on one side of its leader. */
export interface Box {
  readonly form: number;
  readonly side: PlacedLabel['side'];
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly cost: number;
}

/** What a label before its leader costs: text is read from the edge at which it begins. */
const BEFORE_COST = 0.8;

/** The boxes of a label that fit between the edges, or the last one where none does. */
export function boxesOf({ x, forms }: LabelRequest, room: LabelRoom): readonly Box[] {
  const all = forms.flatMap(({ width, height, cost, centred }, form): readonly Box[] => {
    if (centred) {
      const left = Math.min(Math.max(x - width / 2, 0), Math.max(0, room.width - width));
      return [{ form, side: 'top', x, left, right: left + width, height, cost }];
    }
    const right = x + room.inset;
    const left = x - room.inset - width;
    return [
      {
        form,
        side: 'right',
        x,
        left: right,
        right: right + width,
        height,
        cost,
      },
      { form, side: 'left', x, left, right: left + width, height, cost: cost + BEFORE_COST },
    ];
  });
  const inside = all.filter((box) => box.left >= -0.01 && box.right <= room.width + 0.01);
  return inside.length > 0 ? inside : all.slice(-1);
}
