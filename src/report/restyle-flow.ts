import type { StyleName, TextStyle } from '../model/theme.ts';
import type { Flow } from './flow.ts';

/** The same flow with other styles of text, for a part of the report. Pages keep their furniture and measure. */
export function restyleFlow(flow: Flow, change: (style: TextStyle) => TextStyle): Flow {
  const { page } = flow.theme;
  const names = Object.keys(page.styles) as StyleName[];
  const styles = Object.fromEntries(names.map((name) => [name, change(page.styles[name])]));
  return flow.withTheme({ ...flow.theme, page: { ...page, styles: { ...page.styles, ...styles } } });
}
