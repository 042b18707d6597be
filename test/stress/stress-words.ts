import type { Dice } from './dice.ts';

/** Text in which every word occurs once in a deck: it ends in a number of its own. */
export interface Words {
  readonly sentence: (count: number) => string;
}

const SCRIPTS: readonly (readonly string[])[] = [
  ['trade', 'of', 'sanctions', 'a', 'partnership', 'Moscow–Tehran', 'vote', 'commitment', 'fi', 'AVATo'],
  ['сотрудничество', 'и', 'двух', 'стран', 'поставки', 'вооружений', 'щит'],
  ['συνεργασία', 'και', 'των', 'δύο', 'χωρών', 'εξοπλισμοί'],
  ['همکاری', 'ایران', 'روسیه', 'می‌شود', 'و', 'تسلیحات'],
  ['漢字', '協力関係', 'の', '両国', '軍事技術協力'],
];

/** Words of one script a sentence, Latin in half of them; now and then one that no line holds. */
export function openWords(dice: Dice): Words {
  let serial = 1000;
  const word = (script: readonly string[]): string => {
    serial += 1;
    const stem = dice.pick(script);
    const long = dice.chance(0.006) ? dice.pick([12, 60]) : 1;
    // Between a Latin digit and a Chinese sign some programs set a space: there the number is a full-width one.
    const number = /\p{Script=Han}|の/u.test(stem) ? fullWidth(serial) : `${serial}`;
    return `${stem.repeat(long)}${number}`;
  };
  return {
    sentence: (count) => {
      const script = SCRIPTS[dice.chance(0.55) ? 0 : dice.roll(SCRIPTS.length)] ?? [];
      return Array.from({ length: count }, () => word(script)).join(' ');
    },
  };
}

function fullWidth(number: number): string {
  return [...`${number}`].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');
}
