import type { Publication } from '../model/publication.ts';
import { escapeHtml } from './escape-marp.ts';

/** The audience's own words for the player, by name. */
type Words = Publication['labels'];

/** The player's controls, below the slides: hidden until its script runs. */
export function playerControls(labels: Words): string {
  const button = buttons(labels);
  return [
    `<nav class="controls" aria-label="${word(labels, 'slides', 'Slides')}">`,
    button('previous', 'Previous slide', 'M15 5l-7 7 7 7'),
    button('next', 'Next slide', 'M9 5l7 7-7 7'),
    button('overview', 'Overview', 'M4 5h6v5H4zM14 5h6v5h-6zM4 14h6v5H4zM14 14h6v5h-6z'),
    button('presenter', 'Presenter view', 'M3 5h18v11H3zM12 16v4M8 20h8M7 9h6M7 12h3'),
    button('fullscreen', 'Full screen', 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5'),
    '<p class="status hidden" role="status" aria-live="polite"></p>',
    '</nav>',
    '<div class="progress" aria-hidden="true"><span></span></div>',
  ].join('\n');
}

/**
 * What the presenter view is made of, inert until asked for. `notes` is plain text a slide, paragraphs apart by a blank
 * line; null where the audience has none: there is then no place for them either.
 */
export function presenterTemplates(labels: Words, notes: readonly string[] | null): string {
  const button = buttons(labels);
  const said = [
    `<div class="speech"><h2>${word(labels, 'speaker_notes', 'Notes')}</h2>`,
    `<div class="said" tabindex="0" role="region" aria-label="${word(labels, 'speaker_notes', 'Notes')}"></div></div>`,
  ];
  const sizes = [
    button('smaller', 'Smaller notes', 'M4 18l4-11 4 11M5.5 14h5M15 12h6'),
    button('larger', 'Larger notes', 'M3 18l4-11 4 11M4.5 14h5M18 9v6M15 12h6'),
  ];
  return [
    `<template class="desk${notes === null ? ' without-notes' : ''}" data-title="${word(labels, 'presenter', 'Presenter view')}" data-start="${word(labels, 'timer_start', 'Start the timer')}" data-pause="${word(labels, 'timer_pause', 'Stop the timer')}" data-blocked="${word(labels, 'presenter_blocked', 'The browser did not open a second window. Allow this page to open one, then press p again.')}">`,
    `<h1 class="hidden">${word(labels, 'presenter', 'Presenter view')}</h1>`,
    `<div class="shown"><div class="frame now"></div></div>`,
    '<div class="tools">',
    '<p class="place"></p>',
    button('previous', 'Previous slide', 'M15 5l-7 7 7 7'),
    button('next', 'Next slide', 'M9 5l7 7-7 7'),
    '<p class="timer" role="timer"></p>',
    button('timer', 'Stop the timer', 'M9 6v12M15 6v12', '<path class="start" d="M8 5l11 7-11 7z"/>'),
    button('reset', 'Set the timer to zero', 'M5 5v5h5M5.5 10a7.5 7.5 0 1 1-1 4'),
    ...(notes === null ? [] : sizes),
    '<p class="clock"></p>',
    '<p class="status hidden" role="status" aria-live="polite"></p>',
    '</div>',
    `<div class="coming"><h2>${word(labels, 'next_slide', 'Next')}</h2>`,
    `<div class="shown"><div class="frame after"></div><p class="ended" hidden>${word(labels, 'last_slide', 'This is the last slide.')}</p></div></div>`,
    ...(notes === null ? [] : said),
    '</template>',
    ...(notes === null ? [] : [notesTemplate(notes)]),
  ].join('\n');
}

/** A `<div>` a slide, in the deck's order. */
function notesTemplate(notes: readonly string[]): string {
  return [
    '<template class="notes">',
    ...notes.map((text) => `<div>${paragraphs(text)}</div>`),
    '</template>',
  ].join('\n');
}

/** Plain text as paragraphs and, where each line begins with a bullet, lists. */
export function paragraphs(text: string): string {
  const blocks = text.split(/\n{2,}/u).filter((block) => block !== '');
  return blocks
    .map((block) => {
      const lines = escapeHtml(block)
        .replace(/\n {2}/gu, ' ')
        .split('\n');
      if (!lines.every((line) => line.startsWith('• '))) return `<p>${lines.join('<br>')}</p>`;
      return `<ul>${lines.map((line) => `<li>${line.slice(2)}</li>`).join('')}</ul>`;
    })
    .join('');
}

/** Makes a button that does `name`, called by its label or else `otherwise`, drawn by a path of 24 × 24. */
function buttons(labels: Words) {
  return (name: string, otherwise: string, path: string, more = ''): string =>
    `<button type="button" data-do="${name}" aria-label="${word(labels, name, otherwise)}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/>${more}</svg></button>`;
}

function word(labels: Words, name: string, otherwise: string): string {
  return escapeHtml(labels[name] ?? otherwise);
}
