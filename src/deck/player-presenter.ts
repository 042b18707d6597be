/**
 * The part of the player's script that shows the presenter view, as text. It stands inside the player's function and uses
 * its `frames`, `current`, `show` and `actionOf`. The second window has no script and no address of its own: it is written
 * from `<template class="desk">` under this page's policy, and this page moves it. It closes with this page.
 */
export const PRESENTER_SCRIPT = `
  const desk = (() => {
    const template = document.querySelector('template.desk');
    const notes = document.querySelector('template.notes');
    const words = template.dataset;
    let other = null;
    let size = 1;
    let gone = 0;
    let since = null;
    const isOpen = () => other !== null && !other.closed;
    const part = (name) => other.document.querySelector('.' + name);
    const two = (number) => String(number).padStart(2, '0');

    function open() {
      if (isOpen()) return other.focus();
      other = window.open('', '', 'popup,width=1200,height=720');
      if (other === null) return tell(words.blocked);
      const page = other.document;
      const style = document.querySelector('style').textContent;
      page.open();
      page.write('<!doctype html><html class="at-desk"><head><meta charset="utf-8"><title></title></head><body><main></main></body></html>');
      page.close();
      page.documentElement.lang = root.lang;
      page.title = words.title + ' – ' + document.title;
      page.head.append(page.createElement('style'));
      page.head.lastElementChild.textContent = style;
      page.querySelector('main').className = template.className;
      page.querySelector('main').append(page.importNode(template.content, true));
      other.addEventListener('keydown', press);
      page.addEventListener('click', (event) => {
        const control = event.target.closest('[data-do]');
        if (control) act(control.dataset.do);
      });
      other.addEventListener('resize', fit);
      if (since === null && gone === 0) since = Date.now();
      other.setInterval(tick, 500);
      other.document.querySelector('[data-do="next"]').focus();
      show();
      tick();
    }

    // Where the window was not opened, the page itself must say why.
    function tell(text) {
      status.textContent = text;
      status.classList.remove('hidden');
      setTimeout(() => status.classList.add('hidden'), 6000);
    }

    const own = {
      timer: () => {
        gone = elapsed();
        since = since === null ? Date.now() : null;
      },
      reset: () => {
        gone = 0;
        since = since === null ? null : Date.now();
      },
      larger: () => resize(1.15),
      smaller: () => resize(1 / 1.15),
    };
    const ownKeys = { '+': 'larger', '=': 'larger', '-': 'smaller', t: 'timer', r: 'reset' };

    function act(name) {
      if (own[name]) own[name]();
      else actions[name]();
      tick();
    }

    function press(event) {
      const onButton = event.target.closest('button');
      if (onButton && (event.key === ' ' || event.key === 'Enter')) return;
      const inNotes = event.target.closest('.said') && ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];
      if (inNotes && inNotes.includes(event.key)) return;
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const name = (plain && ownKeys[event.key.toLowerCase()]) || actionOf(event);
      // A window may ask for the full screen only for itself, and the overview is seen by the room.
      if (!name || name === 'fullscreen' || name === 'overview' || name === 'presenter') return;
      event.preventDefault();
      act(name);
    }

    function resize(by) {
      size = Math.max(0.6, Math.min(3, size * by));
      if (isOpen()) other.document.documentElement.style.setProperty('--notes', String(size));
    }

    function elapsed() {
      return gone + (since === null ? 0 : Date.now() - since);
    }

    function tick() {
      if (!isOpen()) return;
      const seconds = Math.floor(elapsed() / 1000);
      const minutes = Math.floor(seconds / 60);
      const hours = Math.floor(minutes / 60);
      setText(part('timer'), (hours > 0 ? hours + ':' : '') + two(minutes % 60) + ':' + two(seconds % 60));
      setText(part('clock'), new Date().toLocaleTimeString(root.lang, { hour: '2-digit', minute: '2-digit' }));
      const control = other.document.querySelector('[data-do="timer"]');
      control.setAttribute('aria-label', since === null ? words.start : words.pause);
      control.classList.toggle('stopped', since === null);
    }

    function setText(element, text) {
      if (element.textContent !== text) element.textContent = text;
    }

    function put(name, frame) {
      const place = part(name);
      place.replaceChildren();
      if (frame === undefined) return;
      const copy = place.ownerDocument.importNode(frame.querySelector('section'), true);
      copy.removeAttribute('id');
      // The words are read from here, but what can be clicked is on the slide itself.
      for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
      place.append(copy);
    }

    function fit() {
      for (const name of ['now', 'after']) {
        const place = part(name);
        const area = place.parentElement;
        const scale = Math.min(area.clientWidth / width, area.clientHeight / height);
        place.style.setProperty('--scale', String(scale));
      }
    }

    function show() {
      if (!isOpen()) return;
      const page = other.document;
      put('now', frames[current]);
      put('after', frames[current + 1]);
      part('ended').hidden = current < frames.length - 1;
      setText(part('place'), current + 1 + ' / ' + frames.length);
      setText(part('status'), nameOf(frames[current]));
      page.querySelector('[data-do="previous"]').setAttribute('aria-disabled', String(current === 0));
      page.querySelector('[data-do="next"]').setAttribute('aria-disabled', String(current === frames.length - 1));
      if (notes !== null) {
        const said = part('said');
        said.replaceChildren(page.importNode(notes.content.children[current], true));
        said.scrollTop = 0;
      }
      fit();
    }

    addEventListener('pagehide', () => isOpen() && other.close());
    return { open, show };
  })();
`.slice(1, -1);
