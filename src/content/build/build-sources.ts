import type { Source } from '../../model/briefing.ts';
import { entriesOf, fieldOf, itemsOf, type Located } from '../yaml/located.ts';
import { asText, readDate, readPlain, readText, readWord } from './read-node.ts';
import { type BuildContext, readReleasable } from './read-releasable.ts';

/** `sources.yaml` → sources, in the author's order. */
export function buildSources(root: Located | null, context: BuildContext): readonly Source[] {
  return entriesOf(root).map(({ key, keySpan, value: node }) => {
    const author = fieldOf(node, 'author');
    const authors = author?.kind === 'list' ? itemsOf(author) : [author];
    return {
      id: key,
      span: keySpan,
      ...readReleasable(node, context),
      line: node.kind === 'scalar' ? asText(node) : null,
      title: readText(node, 'title'),
      authors: authors.flatMap((name) => asText(name) ?? []),
      container: readText(node, 'container_title'),
      publisher: readText(node, 'publisher'),
      issued: readDate(node, 'issued', context.report),
      url: readPlain(node, 'url'),
      descriptor: readText(node, 'descriptor'),
      reliability: readWord(node, 'reliability', ['A', 'B', 'C', 'D', 'E', 'F']),
      retrieved: readDate(node, 'retrieved', context.report),
      archived: readPlain(node, 'archived'),
      capture: readPlain(node, 'capture'),
    };
  });
}
