/** Something on a slide that one can ask about. `path` is what the server knows it by. */
export interface Pick {
  readonly element: Element;
  readonly path: string;
}

/** Everything on a slide that came from content or a template, in reading order; what holds something comes before it. */
export function picksOn(section: Element): readonly Pick[] {
  const found: Pick[] = [];
  for (const element of section.children) {
    if (element.tagName === 'H1') found.push({ element, path: 'headline' });
    else if (element.classList.contains('source')) found.push({ element, path: 'source' });
    else if (element.classList.contains('region')) {
      const name = [...element.classList].find((one) => one !== 'region') ?? '';
      found.push(...picksIn(element.children, name));
    }
  }
  return found;
}

/** The innermost of them around an element. */
export function pickAround(picks: readonly Pick[], target: Element): Pick | null {
  return picks.findLast(({ element }) => element.contains(target)) ?? null;
}

function picksIn(elements: Iterable<Element>, path: string): readonly Pick[] {
  return [...elements].flatMap((element, index) => {
    const own = `${path}.${index}`;
    return [{ element, path: own }, ...picksIn(inside(element), own)];
  });
}

/** What an element holds that has a place of its own. */
function inside(element: Element): Iterable<Element> {
  const { tagName, classList } = element;
  if (tagName === 'UL' || tagName === 'OL' || tagName === 'BLOCKQUOTE') return element.children;
  if (tagName === 'LI') return element.querySelectorAll(':scope > :is(ul, ol)');
  if (classList.contains('box')) return element.children;
  if (classList.contains('table')) return element.querySelectorAll('tbody > tr');
  return [];
}
