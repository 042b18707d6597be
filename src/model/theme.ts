import type { Logo } from './logo.ts';

/** One static TrueType or CFF file. `bytes` is the whole file. */
export interface FontFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A role's faces. Weight 700 falls back to 600 where a theme has none. */
export interface FontFamily {
  readonly name: string;
  readonly regular: FontFile;
  readonly italic: FontFile;
  readonly semibold: FontFile;
  readonly bold: FontFile;
}

/** Colours as `#rrggbb`. */
export interface ThemeColors {
  readonly text: string;
  readonly muted: string;
  readonly background: string;
  /** Behind a box; text on it must still pass 4.5:1. */
  readonly surface: string;
  readonly rule: string;
  readonly primary: string;
  readonly onPrimary: string;
  readonly accent: string;
  /** Categorical, at most four, each 3:1 on the background. */
  readonly series: readonly string[];
  /** For context and what did not change. */
  readonly grey: string;
}

/** Sizes in points, line heights as factors. */
export interface TextStyle {
  readonly family: 'serif' | 'sans' | 'mono';
  readonly weight: 400 | 600 | 700;
  readonly italic: boolean;
  readonly size: number;
  readonly lineHeight: number;
  readonly color: keyof Omit<ThemeColors, 'series'>;
}

export type StyleName =
  | 'title'
  | 'subtitle'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'body'
  | 'lead'
  | 'small'
  | 'label'
  | 'table'
  | 'tableHead'
  | 'caption'
  | 'note'
  | 'code'
  | 'furniture'
  | 'marking';

/** The design tokens of one `theme.yaml`. Every length is in points. */
export interface Theme {
  readonly name: string;
  readonly colors: ThemeColors;
  readonly fonts: {
    readonly serif: FontFamily;
    readonly sans: FontFamily;
    readonly mono: FontFamily;
    /** For Arabic script, which few families have. */
    readonly arabic: FontFamily;
  };
  /** What PowerPoint shows in their place: the names of fonts that are on every machine, and files of glyphs as wide. */
  readonly office: { readonly serif: FontFamily; readonly sans: FontFamily };
  readonly slide: {
    readonly width: number;
    readonly height: number;
    readonly margin: {
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
      readonly left: number;
    };
    readonly gap: number;
    readonly styles: Readonly<Record<StyleName, TextStyle>>;
  };
  readonly page: {
    readonly paper: 'a4' | 'letter';
    readonly margin: {
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
      readonly left: number;
    };
    readonly gap: number;
    readonly styles: Readonly<Record<StyleName, TextStyle>>;
  };
  readonly chart: { readonly slide: number; readonly page: number };
  readonly logo: Logo | null;
}
