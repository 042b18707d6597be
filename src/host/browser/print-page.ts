import type { RunningBrowser } from './launch-browser.ts';

/** When every font is there and every picture is decoded. */
const READY = `(() => {
  document.body.getBoundingClientRect();
  const pictures = [...document.images].map((image) => image.decode().catch(() => {}));
  return Promise.all([document.fonts.ready, ...pictures]).then(() => true);
})()`;

/** HTML → PDF in pages of the size that its style sheet says, tagged, with an outline of its headings. */
export async function printPage({ ask }: RunningBrowser, html: string): Promise<Uint8Array> {
  const { targetId = '' } = await ask('Target.createTarget', { url: 'about:blank' });
  try {
    const { sessionId = '' } = await ask('Target.attachToTarget', { targetId, flatten: true });
    const { frameTree } = await ask('Page.getFrameTree', {}, sessionId);
    await ask('Page.setDocumentContent', { frameId: frameTree?.frame.id ?? '', html }, sessionId);
    await ask('Runtime.evaluate', { expression: READY, awaitPromise: true }, sessionId);
    const { data = '' } = await ask(
      'Page.printToPDF',
      {
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      },
      sessionId,
    );
    return new Uint8Array(Buffer.from(data, 'base64'));
  } finally {
    await ask('Target.closeTarget', { targetId }).catch(() => {});
  }
}
