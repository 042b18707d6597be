import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { imageSize } from '../../../src/content/files/image-size.ts';
import { readBriefing } from '../../../src/content/read-briefing.ts';
import { edited, errorsOf } from '../../support/brief.ts';
import { memoryHost } from '../../support/memory-host.ts';

const svg = (attributes: string, inside = '') =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`,
  );

describe('imageSize', () => {
  it('reads PNG and JPEG', () => {
    const canvas = createCanvas(31, 17);
    expect(imageSize(new Uint8Array(canvas.toBuffer('image/png')))).toEqual({
      mime: 'image/png',
      width: 31,
      height: 17,
    });
    expect(imageSize(new Uint8Array(canvas.toBuffer('image/jpeg')))).toEqual({
      mime: 'image/jpeg',
      width: 31,
      height: 17,
    });
  });

  it('reads SVG by its size or its view box', () => {
    expect(imageSize(svg('width="30px" height="20"'))).toMatchObject({ width: 30, height: 20 });
    expect(imageSize(svg('viewBox="0 0 300 200"'))).toMatchObject({
      mime: 'image/svg+xml',
      width: 300,
      height: 200,
    });
    expect(imageSize(svg('width="100%" height="50%"'))).toBeNull();
  });

  it('knows nothing of other files, whole or cut short', () => {
    for (const bytes of [
      [],
      [0xff, 0xd8],
      [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0],
      [0x89, 0x50, 0x4e, 0x47],
    ]) {
      expect(imageSize(Uint8Array.from(bytes))).toBeNull();
    }
  });
});

describe('a picture', () => {
  const read = async (bytes: Uint8Array) => {
    const files = edited('b/sections/10-intro.md', 'chart:exports', 'images/a%20b.svg');
    const templates = { 'base/audience.yaml': '', 'press/audience.yaml': '' };
    return readBriefing(
      memoryHost({ ...files, 'b/images/a b.svg': bytes }, { packageTemplates: templates }),
      'b',
    );
  };

  it('comes with its size', async () => {
    const { value } = await read(svg('viewBox="0 0 30 20"'));
    expect(value?.images.map(({ width, height }) => [width, height])).toEqual([[30, 20]]);
  });

  it.each([
    ['a script', '<script>1</script>'],
    ['a picture from the web', '<image href="https://example.org/x.png"/>'],
    ['a style from the web', '<style>@import "https://example.org";</style>'],
  ])('with %s inside is refused', async (_, inside) => {
    const { value, diagnostics } = await read(svg('viewBox="0 0 30 20"', inside));
    expect(value).toBeNull();
    expect(errorsOf(diagnostics)).toEqual(['content/image sections/10-intro.md «images/a%20b.svg»']);
  });
});
