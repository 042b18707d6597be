import type { Tag, TagRole } from '../model/page.ts';
import type { PdfInternals, PdfObject } from './pdf-internals.ts';
import { num } from './pdf-number.ts';
import { pdfString } from './pdf-string.ts';

/** An element of the structure tree. A long report has a hundred thousand: each is an object of the file only as it is written. */
export interface StructureElement {
  readonly role: TagRole | 'Span' | 'Link' | 'Reference';
  /** Of its object in the file. */
  readonly id: number;
  parent: StructureElement | null;
  /** Elements, content and annotations in it, as the file names them. */
  kids: string;
  /** Object of the page that its first content is on; 0 where it has none. */
  page: number;
  /** What else is said of it. */
  more: string;
}

/** The structure tree of a file while its pages are painted (ISO 32000-1, 14.7). */
export interface Structure {
  /** Those of the layout's tags. What has a parent and is no cited note stands under it already. */
  readonly elements: readonly StructureElement[];
  /** The page that is current from now on. */
  readonly turn: () => void;
  /** A new element, which stands nowhere until it is added. `language` is BCP 47. */
  readonly open: (role: StructureElement['role'], language: string | null) => StructureElement;
  /** Paints content of an element on the current page. */
  readonly mark: (element: StructureElement, paint: () => void) => void;
  /** Puts an annotation of the current page into an element. */
  readonly annotate: (element: StructureElement, annotation: PdfObject) => void;
  /** Writes it all, once the last page is painted. */
  readonly finish: () => void;
}

export function openStructure(tags: readonly Tag[], pdf: PdfInternals): Structure {
  const [tree, document] = [pdf.ref({}), pdf.ref({})];
  const root = pdf.ref({ Type: 'StructTreeRoot', K: document, ParentTree: tree });
  pdf._root.data.StructTreeRoot = root;
  pdf._root.data.MarkInfo = pdf.ref({ Marked: true });
  const elements: StructureElement[] = [];
  for (const [index, tag] of tags.entries()) {
    const { id } = index === 0 ? document : pdf.ref({});
    const element = newElement(tag.role, id, attributesOf(tag, index));
    const parent = tag.parent === null ? undefined : elements[tag.parent];
    // Painting the citation adds a note there.
    if (parent && tag.cited === null) addElement(parent, element);
    elements.push(element);
  }
  // Pages that are only looked at have no tags; the tree's root still leads to something.
  const opened = elements.length > 0 ? [...elements] : [newElement('Document', document.id, '')];
  /** What leads back from content to elements: an entry a page and an annotation. */
  const leads: string[] = [];
  let page = { id: 0, key: 0 };
  let contents: string[] = [];
  const endPage = (): void => {
    if (page.id !== 0) leads[page.key] = `[${contents.join(' ')}]`;
    contents = [];
  };
  return {
    elements,
    turn: () => {
      endPage();
      page = { id: pdf.page.dictionary.id, key: leads.push('') - 1 };
      pdf.page.dictionary.data.StructParents = page.key;
    },
    open: (role, language) => {
      const more = language === null ? '' : ` /Lang ${pdfString(language)}`;
      const element = newElement(role, pdf.ref({}).id, more);
      opened.push(element);
      return element;
    },
    mark: (element, paint) => {
      const place = contents.push(`${element.id} 0 R`) - 1;
      pdf.addContent(`/${element.role} <</MCID ${place}>> BDC`);
      paint();
      pdf.addContent('EMC');
      element.page ||= page.id;
      const isHere = element.page === page.id;
      addKid(element, isHere ? `${place}` : `<</Type /MCR /Pg ${page.id} 0 R /MCID ${place}>>`);
    },
    annotate: (element, annotation) => {
      annotation.data.StructParent = leads.push(`${element.id} 0 R`) - 1;
      addKid(element, `<</Type /OBJR /Obj ${annotation.id} 0 R /Pg ${page.id} 0 R>>`);
    },
    finish: () => {
      endPage();
      for (const element of opened) writeObject(element.id, written(element, root.id), pdf);
      writeObject(tree.id, `<</Nums [${leads.map((lead, key) => `${key} ${lead}`).join('\n')}]>>`, pdf);
      root.data.ParentTreeNextKey = leads.length;
    },
  };
}

/** Makes an element the last part of another. */
export function addElement(parent: StructureElement, child: StructureElement): void {
  child.parent = parent;
  addKid(parent, `${child.id} 0 R`);
}

/** Says where a figure stands: left, bottom, right and top in points from the page's bottom left corner. */
export function boundElement(element: StructureElement, box: readonly number[]): void {
  element.more += ` /A <</O /Layout /Placement /Block /BBox [${box.map(num).join(' ')}]>>`;
}

function newElement(role: StructureElement['role'], id: number, more: string): StructureElement {
  return { role, id, parent: null, kids: '', page: 0, more };
}

function addKid(element: StructureElement, kid: string): void {
  element.kids += element.kids === '' ? kid : ` ${kid}`;
}

function attributesOf({ role, alt, attribute }: Tag, index: number): string {
  const said = alt === null ? '' : ` /Alt ${pdfString(alt)}`;
  if (role === 'TH' && attribute) return `${said} /A <</O /Table /Scope /${attribute}>>`;
  if (role === 'L' && attribute) return `${said} /A <</O /List /ListNumbering /${attribute}>>`;
  // Every note has a name of its own (PDF/UA-1, 7.9).
  return role === 'Note' ? `${said} /ID ${pdfString(`note-${index}`)}` : said;
}

function written({ role, parent, page, more, kids }: StructureElement, root: number): string {
  const on = page === 0 ? '' : ` /Pg ${page} 0 R`;
  return `<</S /${role} /P ${parent?.id ?? root} 0 R${on}${more} /K [${kids}]>>`;
}

function writeObject(id: number, text: string, pdf: PdfInternals): void {
  pdf._refEnd({ id, offset: pdf._offset });
  pdf._write(`${id} 0 obj\n${text}\nendobj`);
}
