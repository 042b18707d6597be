import { internals } from './pdf-internals.ts';
import { srgbProfile } from './srgb-profile.ts';

interface Conformance {
  /** BCP 47. */
  readonly language: string;
  /** Of ISO 19005: 3 may have files inside that are not PDF/A themselves. */
  readonly part: 2 | 3;
}

/**
 * Says in a document's metadata that it is PDF/UA-1 (ISO 14289-1, clause 5) and PDF/A-2a (ISO 19005-2, 6.6.4), or PDF/A-3a where it has a file attached, and embeds
 * the colour space that its colours are meant in (6.2.3). Whether it is true is for the tests to show.
 */
export function declareConformance(document: PDFKit.PDFDocument, { language, part }: Conformance): void {
  const pdf = internals(document);
  pdf.appendXML(conformance({ language, part }));
  const profile = srgbProfile();
  const stream = pdf.ref({ N: 3 });
  stream.end(profile);
  const name = 'sRGB IEC61966-2.1';
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: new String(name),
    OutputConditionIdentifier: new String(name),
    DestOutputProfile: stream,
  });
  intent.end();
  pdf._root.data.OutputIntents = [intent];
}

/** PDF/A wants a description of every schema it does not know, and it does not know PDF/UA's. */
function conformance({ language, part }: Conformance): string {
  return `
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
  <pdfaid:part>${part}</pdfaid:part>
  <pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas>
    <rdf:Bag>
      <rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property>
          <rdf:Seq>
            <rdf:li rdf:parseType="Resource">
              <pdfaProperty:name>part</pdfaProperty:name>
              <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
              <pdfaProperty:category>internal</pdfaProperty:category>
              <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
            </rdf:li>
          </rdf:Seq>
        </pdfaSchema:property>
      </rdf:li>
    </rdf:Bag>
  </pdfaExtension:schemas>
</rdf:Description>`;
}
