import { strToU8, zipSync, zlibSync } from 'fflate';

/** A way to hide words in a file: what it is called, the file, and the channel that must be named. */
export interface Planted {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly channel: string;
}

const html = (body: string) => strToU8(`<!doctype html><html><head></head><body>${body}</body></html>`);

/** A PDF of some objects; `#` stands for the words in UTF-16, in hexadecimal. */
function pdf(words: string, objects: readonly (string | Uint8Array)[]): Uint8Array {
  const hex = `FEFF${Array.from(words, (sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')}`;
  const parts = objects.flatMap((object, at) => {
    const head = Buffer.from(`${at + 1} 0 obj\n`);
    const body = typeof object === 'string' ? Buffer.from(object.replaceAll('#', hex), 'latin1') : object;
    return [head, body, Buffer.from('\nendobj\n')];
  });
  return new Uint8Array(
    Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from('trailer\n<< >>\n')]),
  );
}

function stream(dictionary: string, content: string | Uint8Array): Uint8Array {
  const data = zlibSync(typeof content === 'string' ? strToU8(content) : content);
  const head = `<< ${dictionary} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`;
  return new Uint8Array(Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')]));
}

/** Glyph numbers in another order than the characters', with the map that leads back. */
function glyphs(words: string): { readonly map: string; readonly shown: string } {
  const characters = [...new Set(words)];
  const code = (sign: string) => (characters.indexOf(sign) + 1).toString(16).padStart(4, '0');
  const list = characters.map((sign) => `<${sign.charCodeAt(0).toString(16).padStart(4, '0')}>`).join(' ');
  const last = characters.length.toString(16).padStart(4, '0');
  const map = `begincmap 1 beginbfrange <0000> <${last}> [<0000> ${list}] endbfrange endcmap`;
  return { map, shown: Array.from(words, (sign) => `<${code(sign)}> -12`).join(' ') };
}

function workbook(words: string): Uint8Array {
  return zipSync({ 'xl/sharedStrings.xml': strToU8(`<sst><si><t>${words}</t></si></sst>`) });
}

/** The words in every channel of every kind of file. */
export function plant(words: string): readonly Planted[] {
  const [half, rest] = [words.slice(0, 20), words.slice(20)];
  const { map, shown } = glyphs(words);
  const font = ['<< /Font << /F1 2 0 R >> >>', '<< /Type /Font /ToUnicode 3 0 R >>', stream('', map)];
  const entities = words.replaceAll(' ', '&#32;').replaceAll('e', '&#x65;');
  const part = (path: string, text: string) => zipSync({ [path]: strToU8(text) });
  const base64 = Buffer.from(`<svg><text>${words}</text></svg>`).toString('base64');
  return [
    { path: 'a.html', bytes: html(`<p>${entities}</p>`), channel: 'text' },
    { path: 'a.html', bytes: html(`<p>${half}<b>${rest}</b></p>`), channel: 'text' },
    { path: 'a.html', bytes: html(`<img alt="${words}">`), channel: 'attributes' },
    {
      path: 'a.html',
      bytes: html(`<i data-x="${encodeURIComponent(words)}"></i>`),
      channel: 'addresses and names',
    },
    { path: 'a.html', bytes: html(`<!-- ${words} -->`), channel: 'comments' },
    { path: 'a.html', bytes: html(`<script>const x = "${words}";</script>`), channel: 'script' },
    {
      path: 'a.html',
      bytes: html(`<style>p::after { content: "${words}" }</style>`),
      channel: 'style sheet',
    },
    {
      path: 'a.html',
      bytes: html(`<img src="data:image/svg+xml;base64,${base64}">`),
      channel: 'text of a picture',
    },
    { path: 'a.svg', bytes: strToU8(`<svg><title>${words}</title></svg>`), channel: 'text' },
    { path: 'a.svg', bytes: strToU8(`<svg><text>${half}</text><text>${rest}</text></svg>`), channel: 'text' },
    { path: 'a.svg', bytes: strToU8(`<svg><metadata>${words}</metadata></svg>`), channel: 'text' },
    { path: 'a.md', bytes: strToU8(`# A\n\n**${half}**${rest.replaceAll(' ', '\n')}\n`), channel: 'text' },
    { path: 'a.md', bytes: strToU8(`<!-- ${words} -->\n`), channel: 'comments' },
    { path: 'a.json', bytes: strToU8(JSON.stringify({ x: [{ [words]: 1 }] })), channel: 'entries' },
    { path: `${words.replaceAll(' ', '-')}.png`, bytes: new Uint8Array(4), channel: 'file name' },
    {
      path: 'a.pdf',
      bytes: pdf(words, [...font, stream('', `BT /F1 9 Tf [${shown}] TJ ET`)]),
      channel: 'text of pages',
    },
    { path: 'a.pdf', bytes: pdf(words, ['<< /S /Figure /Alt <#> >>']), channel: 'alternative text' },
    { path: 'a.pdf', bytes: pdf(words, ['<< /S /Span /ActualText <#> >>']), channel: 'replacement text' },
    {
      path: 'a.pdf',
      bytes: pdf(words, [`<< /Producer (x) /Title (${words}) >>`]),
      channel: 'document information',
    },
    { path: 'a.pdf', bytes: pdf(words, ['<< /Title <#> /Parent 1 0 R >>']), channel: 'outline' },
    {
      path: 'a.pdf',
      bytes: pdf(words, ['<< /Subtype /Link /Contents <#> >>']),
      channel: 'descriptions of links',
    },
    {
      path: 'a.pdf',
      bytes: pdf(words, [stream('/Type /ObjStm', `<< /Title (${words}) >>`)]),
      channel: 'outline',
    },
    {
      path: 'a.pdf',
      bytes: pdf(words, [stream('/Type /Metadata /Subtype /XML', `<x:d>${words}</x:d>`)]),
      channel: 'metadata (XMP)',
    },
    {
      path: 'a.pdf',
      bytes: pdf(words, [stream('/Type /EmbeddedFile', workbook(words))]),
      channel: 'an attachment, a workbook',
    },
    {
      path: 'a.pptx',
      bytes: part(
        'ppt/slides/slide3.xml',
        `<a:p><a:r><a:t>${half}</a:t></a:r><a:r><a:t>${rest}</a:t></a:r></a:p>`,
      ),
      channel: 'text of slide 3',
    },
    {
      path: 'a.pptx',
      bytes: part('ppt/slides/slide1.xml', `<p:cNvPr id="2" name="x" descr="${words}"/>`),
      channel: 'text of slide 1, attributes',
    },
    {
      path: 'a.pptx',
      bytes: part('ppt/notesSlides/notesSlide2.xml', `<a:t>${words}</a:t>`),
      channel: 'speaker notes, part 2',
    },
    {
      path: 'a.pptx',
      bytes: part('ppt/charts/chart1.xml', `<c:v>${words}</c:v>`),
      channel: 'a chart’s text and numbers',
    },
    {
      path: 'a.pptx',
      bytes: part('docProps/core.xml', `<dc:title>${words}</dc:title>`),
      channel: 'document properties',
    },
    {
      path: 'a.pptx',
      bytes: part('ppt/comments/comment1.xml', `<p:text>${words}</p:text>`),
      channel: 'comments',
    },
    {
      path: 'a.pptx',
      bytes: part('ppt/tags/tag1.xml', `<p:tag val="${words}"/>`),
      channel: 'part ppt/tags/tag1.xml, attributes',
    },
    {
      path: 'a.pptx',
      bytes: part(`ppt/media/${words.replaceAll(' ', '-')}.png`, ''),
      channel: 'names of parts',
    },
    {
      path: 'a.pptx',
      bytes: part('ppt/media/image1.svg', `<svg><desc>${words}</desc></svg>`),
      channel: 'ppt/media/image1.svg, text',
    },
    {
      path: 'a.pptx',
      bytes: zipSync({ 'ppt/embeddings/Workbook1.xlsx': workbook(words) }),
      channel: 'ppt/embeddings/Workbook1.xlsx, a workbook',
    },
  ];
}
