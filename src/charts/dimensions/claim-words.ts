/** Words of a title in lower case by which it is judged, in one language. */
export interface ClaimWords {
  /** They say that something moved. */
  readonly moved: RegExp;
  /** They take such a claim back, or say that it is not certain. */
  readonly hedged: RegExp;
}

/**
 * Whole words out of a list; `~` stands for any further letters. Letters of all scripts count, which `\b` does not know;
 * to compare them whatever their case would take a twentieth of a second to prepare.
 */
function words(list: string): RegExp {
  const any = list.trim().split(/\s+/).join('|').replaceAll('~', '\\p{L}*');
  return new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, 'u');
}

const WORDS: Readonly<Record<string, ClaimWords>> = {
  en: {
    moved:
      words(`rise rises risen rising rose fall falls fallen falling fell grow grows growing growth grown grew
      increas~ decreas~ declin~ deepen~ weaken~ strengthen~ improv~ worsen~ drop drops dropped gain gains gained lost
      loses change changed changes up down`),
    hedged: words(
      'no not none never nothing little hardly may might perhaps if unclear without likely unlikely',
    ),
  },
  ru: {
    moved:
      words(`вырос~ выраст~ раст[её]т растут рос росл~ рост увелич~ усил~ ослаб~ сни[зж]~ упал~ пада~ сокра~ углуб~
      улучш~ ухудш~ измен~ укреп~ потеря~ теря~`),
    hedged:
      words(`не нет ни ничто ничего никогда может могут могл~ возможн~ вероятн~ маловероятн~ если неясно без едва
      вряд`),
  },
  de: {
    moved:
      words(`steig~ stieg~ gestiegen fällt fallen fiel~ gefallen wächst wachsen wuchs~ gewachsen wachstum sink~
      sank~ gesunken zugenommen abgenommen zunahme abnahme rückgang verbesser~ verschlechter~ vertief~ stärk~ gestärkt
      schwäch~ geschwächt verlier~ verlor~ gewinn~ gewann~ änder~ geändert veränder~`),
    hedged:
      words(`nicht nichts nie niemals kein~ kaum kann können könnte~ vielleicht falls wenn unklar ohne wohl
      wahrscheinlich~ unwahrscheinlich~ möglicherweise`),
  },
  fr: {
    moved:
      words(`augment~ hauss~ baiss~ progress~ recul~ diminu~ chut~ croît croissance accru~ accroî~ renforc~
      affaibli~ amélior~ détérior~ aggrav~ approfondi~ perd perdu~ gagn~ chang~ tomb~`),
    hedged:
      words(`ne n pas aucun~ jamais rien guère peut peuvent pourrai~ si sans probable~ improbable~ incertain~
      peu`),
  },
  fa: {
    moved:
      words(`افزایش کاهش رشد بهبود افت تغییر گسترش تقویت تضعیف بدتر بهتر ژرف\u200c?تر عمیق\u200c?تر ضعیف\u200c?تر
      قوی\u200c?تر`),
    hedged:
      words(`نه نیست نیستند نشد~ ندارد ندارند نکرد~ نمی\u200c?~ نخواهد هیچ بدون شاید ممکن احتمال احتمالا اگر
      نامعلوم`),
  },
};

/** The words of a language (BCP 47); null for one in which titles are not judged. */
export function claimWords(language: string): ClaimWords | null {
  return WORDS[language.slice(0, 2).toLowerCase()] ?? null;
}
