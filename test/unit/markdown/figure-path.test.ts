import { describe, expect, it } from 'vitest';
import { figurePath } from '../../../src/markdown/figure-path.ts';
import { writeMarkdown } from '../../../src/markdown/write-markdown.ts';
import { read } from './support/read.ts';

const image = (path: string) => figurePath({ kind: 'image', path });

describe('figurePath', () => {
  it('names a chart by its size, and a yardstick by its band', () => {
    expect(figurePath({ kind: 'chart', id: 'a', size: 'slide' })).toBe('charts/a.embed.svg');
    expect(figurePath({ kind: 'chart', id: 'a', size: 'column' })).toBe('charts/a.column.embed.svg');
    expect(figurePath({ kind: 'yardstick', band: 'likely' })).toBe('charts/yardstick-likely.svg');
  });

  it('keeps pictures of one name in different folders apart', () => {
    expect(
      ['images/a.png', 'images/x/a.png', 'maps/a.png', './images//b%20c.png', 'images'].map(image),
    ).toEqual(['images/a.png', 'images/x/a.png', 'images/maps/a.png', 'images/b c.png', 'images/images']);
  });

  it('is where written Markdown looks for pictures, alone and in a line', () => {
    const blocks = read('![a](maps/a.png)\n\nIn a line ![b](images/x/b.png).\n\n![](chart:c)\n');
    expect(writeMarkdown(blocks)).toBe(
      '![a](images/maps/a.png)\n\nIn a line ![b](images/x/b.png).\n\n![](charts/c.column.embed.svg)\n',
    );
  });
});
