import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontFamily, StyleName, TextStyle, Theme } from '../../src/model/theme.ts';

const require = createRequire(import.meta.url);

function font(specifier: string) {
  return { path: specifier, bytes: new Uint8Array(readFileSync(require.resolve(specifier))) };
}

function family(name: string, folder: string, file: string): FontFamily {
  const face = (style: string) => font(`@expo-google-fonts/${folder}/${style}/${file}_${style}.ttf`);
  return {
    name,
    regular: face('400Regular'),
    italic: face('400Regular_Italic'),
    semibold: face('600SemiBold'),
    bold: face('700Bold'),
  };
}

/** A font of PowerPoint's by its metric twin; it has two weights. */
function officeFamily(name: string, folder: string, file: string): FontFamily {
  const twin = family(name, folder, file);
  return { ...twin, semibold: twin.bold };
}

function arabicFamily(): FontFamily {
  const face = (style: string) => font(`@expo-google-fonts/vazirmatn/${style}/Vazirmatn_${style}.ttf`);
  const regular = face('400Regular');
  return {
    name: 'Vazirmatn',
    regular,
    italic: regular,
    semibold: face('600SemiBold'),
    bold: face('700Bold'),
  };
}

const style = (
  family: TextStyle['family'],
  weight: TextStyle['weight'],
  size: number,
  lineHeight: number,
  color: TextStyle['color'] = 'text',
  italic = false,
): TextStyle => ({ family, weight, size, lineHeight, color, italic });

const slideStyles: Record<StyleName, TextStyle> = {
  title: style('serif', 600, 40, 1.18, 'onPrimary'),
  subtitle: style('sans', 400, 22, 1.35, 'onPrimary'),
  heading1: style('serif', 600, 30, 1.18),
  heading2: style('sans', 600, 21, 1.25, 'primary'),
  heading3: style('sans', 600, 19, 1.3),
  heading4: style('sans', 600, 18, 1.3, 'muted'),
  body: style('sans', 400, 20, 1.38),
  lead: style('serif', 400, 25, 1.36),
  small: style('sans', 400, 18, 1.35, 'muted'),
  label: style('sans', 600, 18, 1.3, 'accent'),
  table: style('sans', 400, 18, 1.3),
  tableHead: style('sans', 600, 18, 1.3),
  caption: style('sans', 400, 14, 1.35, 'muted'),
  note: style('sans', 400, 13, 1.35, 'muted'),
  code: style('mono', 400, 18, 1.35),
  furniture: style('sans', 400, 12, 1.3, 'muted'),
  marking: style('sans', 700, 12, 1.3, 'text'),
};

const pageStyles: Record<StyleName, TextStyle> = {
  title: style('serif', 600, 26, 1.18),
  subtitle: style('sans', 400, 13, 1.4, 'muted'),
  heading1: style('serif', 600, 26, 1.18),
  heading2: style('sans', 600, 15, 1.3, 'primary'),
  heading3: style('sans', 600, 12, 1.35),
  heading4: style('sans', 600, 10.5, 1.4, 'muted'),
  body: style('serif', 400, 10.5, 1.48),
  lead: style('serif', 400, 12.5, 1.45),
  small: style('sans', 400, 9.5, 1.42, 'muted'),
  label: style('sans', 600, 10, 1.35, 'accent'),
  table: style('sans', 400, 9.5, 1.35),
  tableHead: style('sans', 600, 9.5, 1.35),
  caption: style('sans', 400, 9.5, 1.35, 'muted'),
  note: style('sans', 400, 9, 1.4),
  code: style('mono', 400, 9.5, 1.4),
  furniture: style('sans', 400, 9, 1.3, 'muted'),
  marking: style('sans', 700, 12, 1.3, 'text'),
};

/** The built-in theme as data, for stages tested by themselves. */
export function defaultTheme(): Theme {
  const sans = family('Source Sans 3', 'source-sans-3', 'SourceSans3');
  return {
    name: 'default',
    colors: {
      text: '#1b2330',
      muted: '#55606e',
      background: '#ffffff',
      surface: '#f2f4f7',
      rule: '#c9ced6',
      primary: '#12436d',
      onPrimary: '#ffffff',
      accent: '#b4480f',
      series: ['#12436d', '#e0692a', '#4d0f33', '#1f7f77'],
      grey: '#8a939f',
    },
    fonts: {
      serif: family('Source Serif 4', 'source-serif-4', 'SourceSerif4'),
      sans,
      mono: sans,
      arabic: arabicFamily(),
    },
    office: {
      serif: officeFamily('Georgia', 'gelasio', 'Gelasio'),
      sans: officeFamily('Arial', 'arimo', 'Arimo'),
    },
    slide: {
      width: 960,
      height: 540,
      margin: { top: 42, right: 48, bottom: 30, left: 48 },
      gap: 18,
      styles: slideStyles,
    },
    page: { paper: 'a4', margin: { top: 78, right: 71, bottom: 78, left: 71 }, gap: 12, styles: pageStyles },
    chart: { slide: 16, page: 9 },
    logo: null,
  };
}
