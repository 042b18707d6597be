import { PRESENTER_SCRIPT } from './player-presenter.ts';

/**
 * The player of `deck.html`, as the text of its one script. Keys as in Marp's: arrows, space, page up and down, home and
 * end, `f` full screen, `o` overview, `p` presenter view, Escape. A click on the right of a slide goes on, on its left
 * third back; swiping does the same. The slide is in the address (`#3`). Without the script all slides stand one below
 * the other.
 */
export const PLAYER_SCRIPT = `
(() => {
  const root = document.documentElement;
  const frames = [...document.querySelectorAll('.frame')];
  const status = document.querySelector('.status');
  const bar = document.querySelector('.progress > span');
  const button = (name) => document.querySelector('[data-do="' + name + '"]');
  const nameOf = (frame) => frame.querySelector('section').getAttribute('aria-label');
  const { offsetWidth: width, offsetHeight: height } = frames[0].querySelector('section');
  let current = 0;
  let overview = false;

  function scale() {
    const room = Math.min(innerWidth / width, innerHeight / height);
    root.style.setProperty('--scale', String(room));
  }

  function fromAddress() {
    const number = Number.parseInt(location.hash.slice(1), 10);
    return Number.isFinite(number) ? number - 1 : 0;
  }

  function show(index, announce) {
    current = Math.max(0, Math.min(frames.length - 1, index));
    frames.forEach((frame, at) => {
      frame.classList.toggle('current', at === current);
      if (overview) frame.lastElementChild.setAttribute('aria-current', String(at === current));
    });
    bar.style.width = (100 * (current + 1)) / frames.length + '%';
    button('previous').setAttribute('aria-disabled', String(current === 0));
    button('next').setAttribute('aria-disabled', String(current === frames.length - 1));
    const address = '#' + (current + 1);
    if (location.hash !== address) history.replaceState(null, '', address);
    if (announce) status.textContent = nameOf(frames[current]);
    desk.show();
  }

  // Over a slide in the overview: the link that opens it.
  function pickOf(frame, at) {
    const pick = document.createElement('a');
    pick.className = 'pick';
    pick.href = '#' + (at + 1);
    pick.setAttribute('aria-label', nameOf(frame));
    return pick;
  }

  function setOverview(on) {
    if (on === overview) return;
    overview = on;
    root.classList.toggle('overview', on);
    button('overview').setAttribute('aria-pressed', String(on));
    frames.forEach((frame, at) => {
      frame.querySelector('section').toggleAttribute('inert', on);
      if (on) frame.append(pickOf(frame, at));
      else frame.querySelector('.pick').remove();
    });
    scale();
    show(current, !on);
    if (on) {
      frames[current].lastElementChild.focus();
      frames[current].scrollIntoView({ block: 'center' });
    } else {
      scrollTo(0, 0);
    }
  }

  function fullscreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (root.requestFullscreen) root.requestFullscreen().catch(() => {});
  }

  // In the overview: the slide above or below, or the same where there is none.
  function inRow(step) {
    const here = frames[current].getBoundingClientRect();
    const boxes = frames.map((frame) => frame.getBoundingClientRect());
    const beyond = boxes.filter((box) => step * (box.top - here.top) > 1);
    if (beyond.length === 0) return current;
    const top = step * Math.min(...beyond.map((box) => step * box.top));
    const row = beyond.filter((box) => Math.abs(box.top - top) < 1);
    const away = (box) => Math.abs(box.left - here.left);
    return boxes.indexOf(row.reduce((best, box) => (away(box) < away(best) ? box : best)));
  }

  const actions = {
    previous: () => show(current - 1, true),
    next: () => show(current + 1, true),
    first: () => show(0, true),
    last: () => show(frames.length - 1, true),
    up: () => show(overview ? inRow(-1) : current - 1, true),
    down: () => show(overview ? inRow(1) : current + 1, true),
    overview: () => setOverview(!overview),
    presenter: () => desk.open(),
    fullscreen,
  };
  const keys = {
    ArrowRight: 'next', ArrowDown: 'down', PageDown: 'next', ' ': 'next',
    ArrowLeft: 'previous', ArrowUp: 'up', PageUp: 'previous',
    Home: 'first', End: 'last', o: 'overview', f: 'fullscreen', p: 'presenter',
  };
  const actionOf = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return null;
    if (event.key === ' ' && event.shiftKey) return 'previous';
    return keys[event.key.length > 1 ? event.key : event.key.toLowerCase()] ?? null;
  };

  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && overview) return setOverview(false);
    if (event.key === 'Enter' && event.target.closest('a, button')) return;
    if (event.key === ' ' && event.target.closest('button')) return;
    const name = actionOf(event);
    if (!name) return;
    event.preventDefault();
    actions[name]();
    if (overview && name !== 'overview') frames[current].lastElementChild.focus();
  });

  function open(target) {
    const index = frames.indexOf(target.closest('.frame'));
    if (index < 0) return;
    current = index;
    setOverview(false);
  }

  document.addEventListener('click', (event) => {
    const control = event.target.closest('[data-do]');
    if (control) return actions[control.dataset.do]();
    if (event.target.closest('.pick')) event.preventDefault();
    if (overview) return open(event.target);
    if (event.target.closest('a') || String(getSelection()) !== '') return;
    if (event.target.closest('.frame')) actions[event.clientX < innerWidth / 3 ? 'previous' : 'next']();
  });

  let touch = null;
  addEventListener('touchstart', (event) => {
    touch = event.touches.length === 1 ? event.touches[0] : null;
  }, { passive: true });
  addEventListener('touchend', (event) => {
    if (!touch || overview) return;
    const moved = event.changedTouches[0].clientX - touch.clientX;
    const risen = event.changedTouches[0].clientY - touch.clientY;
    if (Math.abs(moved) > 50 && Math.abs(moved) > Math.abs(risen)) actions[moved < 0 ? 'next' : 'previous']();
    touch = null;
  }, { passive: true });

  let resting = 0;
  function wake() {
    root.classList.remove('resting');
    clearTimeout(resting);
    resting = setTimeout(() => root.classList.add('resting'), 2500);
  }
  for (const name of ['mousemove', 'focusin', 'touchstart']) addEventListener(name, wake, { passive: true });

${PRESENTER_SCRIPT}

  addEventListener('hashchange', () => show(fromAddress(), true));
  addEventListener('resize', scale);
  root.classList.add('playing');
  root.classList.add('resting');
  scale();
  show(fromAddress(), false);
})();
`.trim();
