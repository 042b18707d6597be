/**
 * The player of `deck.html`, as the text of its one script. Keys as in Marp's: arrows, space, page up and down, home and
 * end, `f` full screen, `o` overview, Escape. A click on the right of a slide goes on, on its left third back; swiping
 * does the same. The slide is in the address (`#3`). Without the script all slides stand one below the other.
 */
export const PLAYER_SCRIPT = `
(() => {
  const root = document.documentElement;
  const frames = [...document.querySelectorAll('.frame')];
  const status = document.querySelector('.status');
  const bar = document.querySelector('.progress > span');
  const button = (name) => document.querySelector('[data-do="' + name + '"]');
  const width = 1280;
  const height = 720;
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
      if (overview && at === current) frame.setAttribute('aria-current', 'true');
      else frame.removeAttribute('aria-current');
    });
    bar.style.width = (100 * (current + 1)) / frames.length + '%';
    button('previous').setAttribute('aria-disabled', String(current === 0));
    button('next').setAttribute('aria-disabled', String(current === frames.length - 1));
    const address = '#' + (current + 1);
    if (location.hash !== address) history.replaceState(null, '', address);
    const section = frames[current].querySelector('section');
    if (announce) status.textContent = section.getAttribute('aria-label');
  }

  function setOverview(on) {
    overview = on;
    root.classList.toggle('overview', on);
    button('overview').setAttribute('aria-pressed', String(on));
    frames.forEach((frame) => {
      const section = frame.querySelector('section');
      if (on) {
        frame.setAttribute('role', 'link');
        frame.setAttribute('tabindex', '0');
        frame.setAttribute('aria-label', section.getAttribute('aria-label'));
        section.setAttribute('inert', '');
      } else {
        for (const name of ['role', 'tabindex', 'aria-label', 'aria-current']) frame.removeAttribute(name);
        section.removeAttribute('inert');
      }
    });
    scale();
    show(current, !on);
    if (on) {
      frames[current].focus();
      frames[current].scrollIntoView({ block: 'center' });
    } else {
      scrollTo(0, 0);
    }
  }

  function fullscreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (root.requestFullscreen) root.requestFullscreen().catch(() => {});
  }

  const actions = {
    previous: () => show(current - 1, true),
    next: () => show(current + 1, true),
    first: () => show(0, true),
    last: () => show(frames.length - 1, true),
    overview: () => setOverview(!overview),
    fullscreen,
  };
  const keys = {
    ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next',
    ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous',
    Home: 'first', End: 'last', o: 'overview', f: 'fullscreen',
  };

  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onControl = event.target.closest('button, a, [role=link]');
    if (event.key === 'Escape' && overview) return setOverview(false);
    if (overview && event.key === 'Enter' && event.target.closest('.frame')) return open(event.target);
    if (onControl && (event.key === ' ' || event.key === 'Enter') && !onControl.matches('[role=link]')) return;
    const name = event.key === ' ' && event.shiftKey ? 'previous' : keys[event.key];
    if (!name) return;
    event.preventDefault();
    actions[name]();
    if (overview && name !== 'overview') frames[current].focus();
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
    if (event.target.closest('a') || String(getSelection()) !== '') return;
    if (overview) return open(event.target);
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

  addEventListener('hashchange', () => show(fromAddress(), true));
  addEventListener('resize', scale);
  root.classList.add('playing');
  root.classList.add('resting');
  scale();
  show(fromAddress(), false);
})();
`.trim();
