// Draws the transcript: turns, sentences, stripes under what is coded, chips beside it.

import { state, shownItems, themeName, find, isShown } from './state.js';
import { underline, swatch, LANE } from './looks.js';

const home = document.getElementById('turns');
const elements = new Map();    // number of a turn -> its element
const starts = new WeakMap();  // text node -> where it begins in the turn's text

const near = new Set();        // numbers of turns on the screen or close to it
const stale = new Set();       // numbers of turns to draw when they come near

// Only what is near is drawn in full, so that thousands of sentences answer as fast as ten.
const watch = new IntersectionObserver(seen => {
  for (const { target, isIntersecting } of seen) {
    const number = Number(target.dataset.turn);
    if (elements.get(number) !== target) continue;
    if (!isIntersecting) near.delete(number);
    else near.add(number) && drawStale(number);
  }
}, { root: document.getElementById('text'), rootMargin: '1200px 0px' });

const EAGER = 12;

function drawStale(number) {
  if (stale.delete(number)) fill(state.turns.get(number));
}

export function drawAll() {
  watch.disconnect();
  elements.clear();
  near.clear();
  stale.clear();
  const fragment = document.createDocumentFragment();
  for (const turn of state.turns.values()) {
    const element = document.createElement('article');
    element.className = 'turn' + (turn.part === 'facilitator' ? ' facilitator' : '');
    element.dataset.turn = turn.number;
    element.setAttribute('aria-label', `Turn ${turn.number}${turn.name ? ', ' + turn.name : ''}`);
    element.append(by(turn));
    const words = document.createElement('div');
    words.className = 'words';
    words.dir = 'auto';
    const chips = document.createElement('ul');
    chips.className = 'chips';
    chips.setAttribute('aria-label', `Codings of turn ${turn.number}`);
    element.append(words, chips);
    elements.set(turn.number, element);
    if (elements.size <= EAGER) near.add(turn.number) && fill(turn);
    else plain(turn, words);
    fragment.append(element);
  }
  home.replaceChildren(fragment);
  elements.forEach(element => watch.observe(element));
}

/** The bare text, for the browser's own search and for its measure, until the turn comes near. */
function plain(turn, words) {
  const text = document.createTextNode(turn.text);
  starts.set(text, 0);
  words.replaceChildren(text);
  stale.add(turn.number);
}

function by(turn) {
  const element = document.createElement('p');
  element.className = 'by';
  const name = document.createElement('b');
  name.textContent = turn.name || 'nobody named';
  name.dir = 'auto';
  element.append(name);
  const rest = [turn.part === 'facilitator' ? 'facilitator' : '', turn.time, turn.about, turn.section, turn.kind === 'speech' ? '' : turn.kind]
    .filter(Boolean).join(' · ');
  element.append(rest);
  return element;
}

export function draw(number) {
  const turn = state.turns.get(number);
  if (!turn || !elements.has(number)) return;
  if (near.has(number)) return fill(turn);
  if (stale.has(number)) return undefined;
  // what is no longer true is not left standing, not even out of sight
  elements.get(number).children[2].replaceChildren();
  return plain(turn, elements.get(number).children[1]);
}

function fill(turn) {
  const element = elements.get(turn.number);
  const items = shownItems(turn);
  fillWords(turn, items, element.children[1]);
  fillChips(items, element.children[2]);
}

/** Gives items that overlap a lane each, lowest first. */
function lanes(items) {
  const ends = [];
  const lane = new Map();
  for (const item of items) {
    if (item.kind === 'memos') continue;
    let free = ends.findIndex(end => end <= item.begin);
    if (free < 0) free = ends.push(0) - 1;
    ends[free] = item.end;
    lane.set(item.id, free);
  }
  return { lane, most: ends.length };
}

function fillWords(turn, items, words) {
  const { lane, most } = lanes(items);
  words.style.setProperty('--leading', String(1.55 + most * (LANE + 1) / 17));
  const chosen = state.chosen ? items.find(item => item.id === state.chosen) : null;
  const marks = chosen?.evidence ?? [];
  const hits = state.hitsIn.get(turn.number) ?? [];
  const cuts = new Set([0, turn.text.length]);
  const cut = span => { cuts.add(span[0]); cuts.add(span[1]); };
  turn.sentences.forEach(cut);
  marks.forEach(cut);
  items.forEach(item => cut([item.begin, item.end]));
  hits.forEach(hit => cut([hit.begin, hit.end]));
  const points = [...cuts].sort((a, b) => a - b);
  const pieces = [];
  let sentence = 0;
  let holder = null;
  for (let i = 0; i + 1 < points.length; i++) {
    const [begin, end] = [points[i], points[i + 1]];
    while (sentence < turn.sentences.length && turn.sentences[sentence][1] <= begin) { sentence++; holder = null; }
    const inside = sentence < turn.sentences.length && turn.sentences[sentence][0] <= begin;
    const node = run(turn, { begin, end }, { items, lane, chosen, marks, hits });
    if (!inside) {
      pieces.push(node);
      continue;
    }
    if (!holder) {
      holder = sentenceElement(turn, sentence);
      pieces.push(holder);
    }
    holder.append(node);
  }
  words.replaceChildren(...pieces);
}

function sentenceElement(turn, index) {
  const element = document.createElement('span');
  element.className = 'sentence';
  element.dataset.sentence = index;
  const at = state.cursor.turn === turn.number && state.cursor.sentence === index && !state.range;
  element.classList.toggle('at', at);
  if (at) element.setAttribute('aria-current', 'true');
  if (state.transcript.sampled && !turn.sampled?.includes(index + 1)) element.classList.add('outside');
  return element;
}

function run(turn, span, { items, lane, chosen, marks, hits }) {
  const text = document.createTextNode(turn.text.slice(span.begin, span.end));
  starts.set(text, span.begin);
  const over = items.filter(item => item.begin <= span.begin && span.end <= item.end);
  const isMark = marks.some(mark => mark[0] <= span.begin && span.end <= mark[1]);
  const isHit = hits.some(hit => hit.begin <= span.begin && span.end <= hit.end);
  const range = state.range;
  const isPicked = range && range.turn === turn.number && range.begin < span.end && span.begin < range.end;
  if (!over.length && !isMark && !isHit && !isPicked) return text;
  const element = document.createElement('span');
  element.className = 'run';
  element.append(text);
  const striped = over.filter(item => item.kind !== 'memos');
  if (striped.length) underline(element, striped.map(item => ({ theme: item.theme, lane: lane.get(item.id), height: height(item) })));
  if (over.some(item => item.kind === 'memos' && item.end === span.end)) element.classList.add('memo');
  if (isMark) element.classList.add('evidence');
  if (isHit) element.classList.add('found');
  if (chosen && over.includes(chosen)) {
    element.classList.add('chosen');
    if (span.begin === chosen.begin && chosen.theme) {
      element.classList.add('first');
      element.dataset.label = themeName(chosen.theme);
    }
  }
  return element;
}

/** Thin for a draft of the machine, thick for what a person decided. */
function height(item) {
  if (item.kind !== 'tags') return 5;
  return item.verdict === 'accepted' ? 4 : item.verdict ? 1 : 2;
}

function fillChips(items, list) {
  list.replaceChildren(...items.map(item => {
    const entry = document.createElement('li');
    const chip = document.createElement('button');
    chip.type = 'button';
    chip.dataset.id = item.id;
    chip.className = 'chip ' + style(item);
    chip.textContent = words(item);
    chip.setAttribute('aria-label', spoken(item));
    chip.tabIndex = -1;
    if (item.id === state.chosen) {
      chip.setAttribute('aria-current', 'true');
      chip.tabIndex = 0;
    }
    if (item.theme) chip.append(swatch(item.theme));
    entry.append(chip);
    return entry;
  }));
}

function style(item) {
  if (item.kind === 'memos') return 'memo';
  if (item.kind === 'codings') return 'human';
  if (item.kind === 'differences') return item.consensus ? 'accepted' : 'draft';
  return item.verdict || 'draft';
}

function words(item) {
  const name = item.theme ? themeName(item.theme) : '';
  if (item.kind === 'memos') return `✎ ${item.coder}`;
  if (item.kind === 'codings') return `● ${name} · ${item.coder}`;
  if (item.kind === 'differences') return item.consensus === 'yes' ? `✓ ${name}` : item.consensus === 'no' ? `✗ ${name}` : `≠ ${name}`;
  if (item.verdict === 'accepted') return `✓ ${name}`;
  if (item.verdict === 'rejected') return `✗ ${name}`;
  return `? ${name}`;
}

function spoken(item) {
  const name = item.theme ? themeName(item.theme) : '';
  if (item.kind === 'memos') return `Memo by ${item.coder}: ${item.note}`;
  if (item.kind === 'codings') return `${name}, coded by ${item.coder}`;
  if (item.kind === 'differences') return `${name}: ${item.yes.join(', ')} coded it, ${item.no.join(', ')} did not; ${item.consensus ? 'settled: ' + item.consensus : 'not settled'}`;
  return `${name}, machine draft, ${item.verdict || 'undecided'}`;
}

/** Brings the chosen item, else the sentence at the cursor, into view and the focus with it. */
export function reveal(focus = true) {
  const element = elements.get(state.cursor.turn);
  if (!element) return;
  drawStale(state.cursor.turn);
  const chip = state.chosen ? element.querySelector(`[data-id="${CSS.escape(state.chosen)}"]`) : null;
  const sentence = element.querySelector(`[data-sentence="${state.cursor.sentence}"]`) ?? element;
  sentence.scrollIntoView({ block: 'nearest' });
  if (!focus) return;
  if (chip) chip.focus({ preventScroll: true });
  else document.getElementById('text').focus({ preventScroll: true });
}

/** Where the browser's selection stands in the text, {@code several} where it reaches over turns, or nothing. */
export function selected() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const turn = turnOf(range.startContainer);
  const last = turnOf(range.endContainer);
  if (!turn && !last) return null;
  if (turn !== last) return 'several';
  const begin = offset(turn, range.startContainer, range.startOffset);
  const end = offset(turn, range.endContainer, range.endOffset);
  const text = state.turns.get(turn).text;
  let [from, to] = [Math.min(begin, end), Math.max(begin, end)];
  while (from < to && /\s/.test(text[from])) from++;
  while (to > from && /\s/.test(text[to - 1])) to--;
  return from < to ? { turn, begin: from, end: to } : null;
}

function turnOf(node) {
  const words = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.('.words');
  return words ? Number(words.parentElement.dataset.turn) : 0;
}

function offset(turn, node, within) {
  if (starts.has(node)) return starts.get(node) + within;
  const walker = document.createTreeWalker(elements.get(turn).children[1], NodeFilter.SHOW_TEXT);
  const before = node.childNodes[within] ?? null;
  let last = 0;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const passed = before
      ? before === text || before.contains(text) || before.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING
      : !node.contains(text) && node.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (passed) return starts.get(text);
    last = starts.get(text) + text.length;
  }
  return last;
}

/** Puts the cursor on the sentence that holds an item. */
export function cursorTo(item) {
  const turn = state.turns.get(item.turn);
  const index = turn.sentences.findIndex(([, end]) => end > item.begin);
  state.cursor = { turn: item.turn, sentence: Math.max(0, index) };
}

export { find, isShown };
