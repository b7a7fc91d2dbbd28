// Chooses a theme by typing a part of its name.

import { state } from './state.js';
import { swatch } from './looks.js';

const dialog = document.getElementById('picker');
const input = document.getElementById('picker-input');
const list = document.getElementById('picker-list');
let resolve = null;
let shown = [];
let at = 0;
let latest = [];

/** Asks for a theme; answers its id, or nothing where it was called off. */
export function chooseTheme(title) {
  document.getElementById('picker-title').textContent = title;
  input.value = '';
  draw();
  dialog.showModal();
  input.focus();
  return new Promise(done => { resolve = done; });
}

function matches(text) {
  const wanted = text.trim().toLocaleLowerCase();
  const themes = state.study.codebook.themes;
  if (!wanted) {
    const recent = latest.map(id => themes.find(one => one.id === id)).filter(Boolean);
    return [...recent, ...themes.filter(one => !recent.includes(one))];
  }
  const rank = one => {
    const name = one.name.toLocaleLowerCase();
    if (name.startsWith(wanted)) return 0;
    if (name.split(/[^\p{L}\p{N}]+/u).some(word => word.startsWith(wanted))) return 1;
    if (name.includes(wanted) || one.id.includes(wanted)) return 2;
    return one.definition.toLocaleLowerCase().includes(wanted) ? 3 : 9;
  };
  return themes.map(one => [rank(one), one]).filter(([place]) => place < 9).sort((a, b) => a[0] - b[0]).map(([, one]) => one);
}

function draw() {
  shown = matches(input.value);
  at = Math.min(at, Math.max(0, shown.length - 1));
  list.replaceChildren(...shown.map((one, index) => {
    const entry = document.createElement('li');
    entry.id = 'picker-' + index;
    entry.setAttribute('role', 'option');
    entry.setAttribute('aria-selected', String(index === at));
    entry.append(one.name, swatch(one.id));
    const more = document.createElement('span');
    more.className = 'quiet';
    more.textContent = one.definition;
    entry.append(more);
    entry.addEventListener('click', () => answer(one.id));
    return entry;
  }));
  if (!shown.length) {
    const none = document.createElement('li');
    none.textContent = 'No theme has that in its name or definition.';
    list.append(none);
  }
  input.setAttribute('aria-activedescendant', shown.length ? 'picker-' + at : '');
  list.children[at]?.scrollIntoView({ block: 'nearest' });
}

function answer(id) {
  if (id) latest = [id, ...latest.filter(one => one !== id)].slice(0, 3);
  const done = resolve;
  resolve = null;
  dialog.close();
  done?.(id);
}

input.addEventListener('input', () => { at = 0; draw(); });
dialog.addEventListener('keydown', event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && shown.length) {
    at = (at + step + shown.length) % shown.length;
    draw();
  } else if (event.key === 'Enter' && event.target === input) {
    if (shown.length) answer(shown[at].id);
  } else {
    return;
  }
  event.preventDefault();
});
dialog.addEventListener('close', () => { if (resolve) answer(null); });
document.getElementById('picker-cancel').addEventListener('click', () => answer(null));
