import type { Value } from '../pipeline/every-text.ts';

/** Draws the choice of that name among some; the same one whenever it is asked again. */
export type Plan = <T>(name: string, among: Options<T>) => T;

export type Options<T> = readonly [T, ...T[]];

/** The word that stands in all that is withheld. */
export type Canary = string;

/** An item where the plan puts it. */
export interface Placed {
  /** Its name in the plan. */
  readonly key: string;
  /** Its id in the brief; a withheld one has the canary in it. */
  readonly id: string;
  readonly marks: { readonly handling?: string; readonly audiences?: readonly string[] };
  /** Whether the audience must not see it: its label, its audiences, or all it rests on are against that. */
  readonly hidden: boolean;
  /** Whether it is for other audiences only. */
  readonly elsewhere: boolean;
}

const LABELS: Options<string> = ['tlp-clear', 'tlp-green', 'tlp-amber', 'tlp-amber-strict', 'tlp-red'];

/** Highest label, by its place in the scheme, that an audience may see. */
const CEILINGS: Readonly<Record<string, number>> = { press: 0, general: 1, executive: 2, policymaker: 2 };

const OTHER = 'analyst';

/** What a plan says about one brief, for one audience and one canary. */
export function openPlaces(plan: Plan, audience: string, canary: Canary) {
  const own = (name: string, hidden: boolean) => (hidden ? `${canary}/${name}` : name);
  const secretly = (key: string, hidden: boolean) => (hidden ? `${key}-${canary.toLowerCase()}` : key);
  const marksOf = (kind: string): Placed['marks'] => {
    if (kind === 'others') return { audiences: [OTHER] };
    if (kind === 'ours') return { audiences: [OTHER, audience] };
    return kind === 'open' ? {} : { handling: kind };
  };
  const isAbove = (label: string) => LABELS.indexOf(label) > (CEILINGS[audience] ?? 0);

  /** An item that rests on some lists of others: it goes with any list that is all withheld; with `all`, with any of them. */
  const place = (key: string, rests: readonly (readonly Placed[])[] = [], { all = false } = {}): Placed => {
    const kind = plan<string>(`${key}.place`, ['open', 'open', 'open', 'ours', 'others', ...LABELS]);
    const lost = rests.some(
      (list) =>
        list.length > 0 && (all ? list.some((item) => item.hidden) : list.every((item) => item.hidden)),
    );
    const hidden = kind === 'others' || isAbove(kind) || lost;
    return { key, id: secretly(key, hidden), marks: marksOf(kind), hidden, elsewhere: kind === 'others' };
  };

  /** Some of the items; what is withheld itself mentions others for every canary. */
  const some = <T>(name: string, items: readonly T[], owner: string | null = null): readonly T[] => {
    const secretly = owner !== null && place(owner).hidden;
    return items.filter((_, at) => plan(own(`${name}[${at}]`, secretly), [true, false, false]));
  };

  /** One of some values; in something withheld it may be another for every canary. */
  const pick = <T>(name: string, among: Options<T>, hidden: boolean): T => plan(own(name, hidden), among);

  const secret = (name: string) =>
    pick(name, [canary, `${canary} says **so**, a | b.`, `${canary} & ${canary.repeat(3)}`], true);

  /** A text; one that may be seen can hold others' wordings, and may stand in for others' text. */
  const words = (name: string, hidden: boolean): Value => {
    const open = `Open words of ${name.replace(/\d+/g, (digits) => ` ${digits} `)}`;
    if (hidden) return secret(name);
    const form = plan(`${name}.form`, ['plain', 'plain', 'others', 'ours']);
    if (form === 'plain') return open;
    if (form === 'others') return { text: open, audiences: { [OTHER]: secret(`${name}.others`) } };
    return {
      text: secret(`${name}.text`),
      short: secret(`${name}.short`),
      long: secret(`${name}.long`),
      audiences: { [audience]: open, [OTHER]: secret(`${name}.others`) },
    };
  };

  return {
    audience,
    canary,
    isAbove,
    other: OTHER,
    labels: LABELS,
    place,
    pick,
    plan,
    secret,
    secretly,
    some,
    words,
  };
}

export type Places = ReturnType<typeof openPlaces>;

export function ids(items: readonly Placed[]): readonly string[] {
  return items.map(({ id }) => id);
}
