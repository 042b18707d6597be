import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isWholePicture } from '../../../src/content/files/whole-picture.ts';

function chunk(name: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
}

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const header = chunk('IHDR', Buffer.alloc(13));
const pixels = deflateSync(Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * index) % 251)));
const end = chunk('IEND', Buffer.alloc(0));
const png = Buffer.concat([
  signature,
  header,
  chunk('IDAT', pixels.subarray(0, 50)),
  chunk('IDAT', pixels.subarray(50)),
  end,
]);

test('a PNG is whole with its end, and cut anywhere it is not', async () => {
  expect(await isWholePicture(png, 'image/png')).toBe(true);
  expect(await isWholePicture(Buffer.concat([png, Buffer.from('more')]), 'image/png')).toBe(true);
  for (let length = 8; length < png.length - 4; length += 97)
    expect(await isWholePicture(png.subarray(0, length), 'image/png')).toBe(false);
});

test('a PNG whose pixels stop short, or are none, is not whole though it has its end', async () => {
  for (const data of [pixels.subarray(0, 60), Buffer.from('no zlib')])
    expect(
      await isWholePicture(Buffer.concat([signature, header, chunk('IDAT', data), end]), 'image/png'),
    ).toBe(false);
});

test('a JPEG is whole where it has the marker of its end', async () => {
  const jpeg = [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9];
  expect(await isWholePicture(Uint8Array.from([...jpeg, 0, 0]), 'image/jpeg')).toBe(true);
  expect(await isWholePicture(Uint8Array.from(jpeg.slice(0, -2)), 'image/jpeg')).toBe(false);
});
