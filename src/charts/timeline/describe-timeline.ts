import { formatDate } from '../../text/format-date.ts';
import { listIn } from '../words/count-in.ts';
import { sentence } from '../words/sentence.ts';
import { wordsIn } from '../words/words-in.ts';
import { cutAxis } from './cut-axis.ts';
import type { TimelineData } from './timeline-data.ts';

/** More events than this are counted, not read out. */
const READ_OUT = 12;

/** The timeline in words: how many events, from when to when, what is not covered, and the events themselves. */
export function describeTimeline(data: TimelineData, language: string): string {
  const dated = data.marks.flatMap((mark) => mark.events);
  const say = (written: (typeof dated)[number]) =>
    written.date ? formatDate(written.date.edtf, language, 'long') : '';
  const words = wordsIn(language).timeline;
  const sentences = [words.shows(dated.length, data.undated.length)];
  const axis = cutAxis(data);
  if (data.marks.length > 0 && axis.breaks.length > 0 && axis.mode !== 'ordinal')
    sentences.push(
      words.leavesOut(
        listIn(
          language,
          axis.breaks.map((one) => one.label.join(' ')),
        ),
      ),
    );
  if (axis.mode === 'ordinal') sentences.push(words.equalSteps);
  if (dated.length > 0 && dated.length <= READ_OUT)
    sentences.push(dated.map((event) => `${say(event)}: ${event.title.text.replace(/[.]$/, '')}`).join('; '));
  else if (dated.length > READ_OUT) {
    const key = dated.filter((event) => event.key).slice(0, READ_OUT);
    const chosen = key.length > 0 ? key : dated.slice(0, READ_OUT);
    sentences.push(words.among(chosen.map((event) => `${say(event)}: ${event.title.text}`).join('; ')));
  }
  const eras = data.eras
    .filter((era) => !era.silent)
    .map((era) => `${era.label.text} (${formatDate(era.date.edtf, language, 'long')})`);
  if (eras.length > 0) sentences.push(words.periods(eras.join('; ')));
  return sentences.map(sentence).join(' ');
}
