// Starts the page and carries out what keys and buttons ask for.

import { get, post, sitAt } from './api.js';
import { learn } from './looks.js';
import { takeHits, state, take, takeTurn, takeItemsAnew, passage, find, allShown, isUndecided, themeName } from './state.js';
import { drawAll, draw, reveal, selected, cursorTo } from './text.js';
import { drawActs, drawAdrift, drawCodebook, drawLayers, drawPassage, drawProgress } from './panels.js';
import { chooseTheme } from './picker.js';
import { writeMemo } from './memo.js';
import { bindKeys } from './keys.js';

const element = id => document.getElementById(id);
const problem = element('problem');

/** Runs a step and shows what went wrong, if anything did. */
async function attempt(step) {
  problem.hidden = true;
  try {
    return await step();
  } catch (refused) {
    problem.textContent = refused.message;
    problem.hidden = false;
    return null;
  }
}

async function start() {
  state.study = await get('/api/study');
  const { study } = state;
  sitAt(study.seat);
  document.title = `${study.name} – Understory review`;
  element('study').textContent = study.name;
  element('coder').textContent = study.coder;
  element('mode').textContent = study.mode;
  element('mode').hidden = !study.mode;
  learn(study.codebook.themes);
  state.themes = new Set(study.codebook.themes.map(one => one.id));
  state.layers = new Set(study.layers);
  drawTranscripts();
  drawLayers(filtered);
  drawAdrift(steps);
  drawActs(steps);
  element('only-undecided-label').hidden = study.blind;
  element('show-rejected-label').hidden = study.blind || study.adjudicates;
  setUndo(study);
  const wanted = Number(new URLSearchParams(location.search).get('transcript'));
  const first = study.transcripts.find(one => one.id === wanted) ?? study.transcripts.find(one => one.progress.done < one.progress.of) ?? study.transcripts[0];
  await show(first.id);
  setInterval(() => document.hidden || catchUp(), 2500);
}

function drawTranscripts() {
  const list = element('transcript');
  list.replaceChildren(...state.study.transcripts.map(one => {
    const option = document.createElement('option');
    option.value = one.id;
    option.textContent = one.progress.of ? `${one.name} – ${one.progress.done} of ${one.progress.of}` : one.name;
    return option;
  }));
  if (state.transcript) list.value = state.transcript.id;
}

/** Shows a transcript, at its first undecided item. */
async function show(id) {
  const fresh = await get('/api/transcripts/' + id);
  take(fresh);
  state.revision = fresh.revision;
  element('transcript').value = id;
  history.replaceState(null, '', '?transcript=' + id);
  element('search').value = '';
  takeHits([]);
  element('found').textContent = '';
  const first = [...state.turns.values()].find(turn => turn.sentences.length);
  state.cursor = { turn: first ? first.number : 0, sentence: 0 };
  if (state.transcript.sampled) toSampled(1, true);
  drawAll();
  drawCodebook(filtered);
  drawProgress();
  drawPassage(steps);
  element('text').scrollTop = 0;
  reveal(false);
}

/** Draws everything that filters change. */
function filtered() {
  for (const number of state.turns.keys()) draw(number);
  drawCodebook(filtered);
  drawPassage(steps);
}

function setUndo({ canUndo, canRedo }) {
  element('undo').disabled = !canUndo;
  element('redo').disabled = !canRedo;
}

/** Takes what the program says after a step. */
function taken(answer) {
  takeTurn(answer.part);
  if (state.chosen && !find(state.chosen)) state.chosen = null;
  draw(answer.part.turn);
  drawCodebook(filtered);
  drawProgress(answer.progress);
  const entry = state.study.transcripts.find(one => one.id === state.transcript.id);
  entry.progress = answer.progress;
  drawTranscripts();
  setUndo(answer);
  drawPassage(steps);
  if (answer.before === state.revision) state.revision = answer.revision; // else others were at work: catch up with them
}

const send = body => attempt(async () => {
  taken(await post(`/api/transcripts/${state.transcript.id}/entries`, body));
  return true;
});

/** Shows what others did meanwhile. */
async function catchUp() {
  const changes = await get('/api/changes?since=' + state.revision).catch(() => null);
  if (!changes || changes.revision === state.revision) return;
  for (const { id, progress } of changes.transcripts) state.study.transcripts.find(one => one.id === id).progress = progress;
  drawTranscripts();
  const shown = state.transcript.id;
  if (changes.transcripts.some(one => one.id === shown)) {
    const fresh = await get('/api/transcripts/' + shown).catch(() => null);
    if (!fresh || fresh.id !== state.transcript.id) return;
    seeLayers(changes.layers);
    takeItemsAnew(fresh).forEach(draw);
    if (state.chosen && !find(state.chosen)) state.chosen = null;
    drawCodebook(filtered);
    drawProgress(fresh.progress);
    drawPassage(steps);
    state.revision = fresh.revision;
  } else {
    state.revision = changes.revision;
  }
}

function seeLayers(layers) {
  const unknown = layers.filter(layer => !state.study.layers.includes(layer));
  if (!unknown.length) return;
  state.study.layers.push(...unknown);
  unknown.forEach(layer => state.layers.add(layer));
  drawLayers(filtered);
}

function move(then) {
  const before = state.cursor.turn;
  then();
  draw(before);
  if (state.cursor.turn !== before) draw(state.cursor.turn);
  drawPassage(steps);
  reveal();
}

/** The next or the previous item from the chosen one or the cursor, of those that fit. */
function toItem(step, fits) {
  const items = allShown().filter(item => item.kind !== 'memos' && fits(item));
  if (!items.length) return say('There is nothing left to go to.');
  const here = state.chosen ? items.findIndex(item => item.id === state.chosen) : -1;
  let next = here + step;
  if (here < 0) {
    const place = passage() ?? { turn: 0, begin: 0 };
    const chosen = state.chosen ? find(state.chosen) : null;
    const from = chosen ?? place;
    const after = items.findIndex(item => item.turn > from.turn || item.turn === from.turn && (chosen ? item.begin > from.begin : item.begin >= from.begin));
    next = step > 0 ? (after < 0 ? 0 : after) : (after < 0 ? items.length : after) - 1;
  }
  pick(items[(next + items.length) % items.length].id);
}

function pick(id) {
  move(() => {
    const item = find(id);
    letGo();
    state.chosen = id;
    cursorTo(item);
  });
}

/** Moves the cursor by sentences; beyond a turn's end into the next. */
function toSentence(step) {
  move(() => {
    letGo();
    const numbers = [...state.turns.keys()];
    let { turn, sentence } = state.cursor;
    sentence += step;
    while (state.turns.has(turn) && !(sentence >= 0 && sentence < state.turns.get(turn).sentences.length)) {
      const next = numbers[numbers.indexOf(turn) + (sentence < 0 ? -1 : 1)];
      if (next === undefined) return;
      sentence = sentence < 0 ? state.turns.get(next).sentences.length - 1 : 0;
      turn = next;
    }
    state.cursor = { turn, sentence };
  });
}

/** Widens the selection by a sentence of the same turn, so that a passage can be chosen without a mouse. */
function widen(step) {
  move(() => {
    const turn = state.turns.get(state.cursor.turn);
    if (!turn.sentences.length) return;
    const own = turn.sentences[state.cursor.sentence];
    const range = state.range ?? { turn: turn.number, begin: own[0], end: own[1] };
    const edge = turn.sentences.findIndex(([begin, end]) => step > 0 ? end > range.end : end >= range.end);
    if (step > 0 && edge >= 0) range.end = turn.sentences[edge][1];
    if (step < 0) {
      const last = turn.sentences.filter(([begin, end]) => begin > range.begin && end <= range.end);
      if (last.length) range.end = turn.sentences[turn.sentences.indexOf(last.at(-1)) - 1][1];
    }
    letGo();
    state.range = range;
  });
}

/** The next sentence of the sample that is not done, else the next one. */
function toSampled(step, undone) {
  const places = [...state.turns.values()].flatMap(turn => (turn.sampled ?? []).map(sentence => ({ turn: turn.number, sentence: sentence - 1, done: turn.finished?.includes(sentence) })));
  if (!places.length) return false;
  const after = places.filter(place => place.turn > state.cursor.turn || place.turn === state.cursor.turn && place.sentence > state.cursor.sentence);
  const next = after.find(place => !undone || !place.done) ?? places.find(place => !undone || !place.done);
  if (next) state.cursor = { turn: next.turn, sentence: next.sentence };
  return Boolean(next);
}

async function nextSampled() {
  letGo();
  let found = false;
  move(() => { found = toSampled(1, true); });
  if (found) return;
  const other = state.study.transcripts.find(one => one.id !== state.transcript.id && one.progress.done < one.progress.of);
  if (other) await attempt(() => show(other.id));
  else say('The sample is done.');
}

/** Chooses the next or the previous word; or widens what is chosen by a word, or leaves its last one out. */
function toWord(step, widens) {
  const turn = state.turns.get(state.cursor.turn);
  const [first, last] = turn.sentences[state.cursor.sentence] ?? [0, turn.text.length];
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(turn.text)]
    .filter(one => one.isWordLike).map(one => ({ begin: one.index, end: one.index + one.segment.length }));
  const range = state.range?.turn === turn.number ? state.range : null;
  const inside = words.filter(word => word.begin < (range?.end ?? last) && word.end > (range?.begin ?? first));
  if (!words.length || !inside.length) return;
  let [from, to] = [words.indexOf(inside[0]), words.indexOf(inside.at(-1))];
  if (!range) [from, to] = step > 0 ? [from, from] : [to, to];
  else if (widens) to = Math.max(from, Math.min(words.length - 1, to + step));
  else [from, to] = step > 0 ? [Math.min(words.length - 1, to + 1)].flatMap(one => [one, one]) : [Math.max(0, from - 1)].flatMap(one => [one, one]);
  move(() => {
    letGo();
    state.range = { turn: turn.number, begin: words[from].begin, end: words[to].end };
    state.cursor.sentence = Math.max(0, turn.sentences.findIndex(([, end]) => end > words[to].begin));
  });
}

/** Lets go of the chosen item, wherever it is. */
function letGo() {
  const item = state.chosen ? find(state.chosen) : null;
  const elsewhere = [item?.turn, state.range?.turn].filter(turn => turn && turn !== state.cursor.turn);
  state.chosen = null;
  state.range = null;
  elsewhere.forEach(draw);
}

function say(words) {
  element('found').textContent = words;
}

async function verdict(action) {
  const item = state.chosen ? find(state.chosen) : null;
  if (!item || (item.kind !== 'tags' && item.kind !== 'differences')) return say('Choose a draft first: n goes to the next.');
  const { turn, begin, end, theme } = item;
  if (await send({ action, turn, begin, end, theme }) && state.undecidedOnly) drawPassage(steps);
}

async function choose() {
  const item = state.chosen ? find(state.chosen) : null;
  const place = item ? { turn: item.turn, begin: item.begin, end: item.end } : passage();
  if (!place) return;
  const tag = item?.kind === 'tags' || item?.kind === 'differences';
  const own = item?.kind === 'codings' && item.coder === state.study.coder;
  const id = await chooseTheme(tag ? `Another theme instead of ${themeName(item.theme)}` : 'Code with a theme');
  if (!id) return reveal();
  if (tag) await send({ action: 'retag', ...place, theme: item.theme, to: id });
  else {
    if (own) await send({ action: 'uncode', turn: item.turn, target: item.entry });
    await send({ action: 'code', ...place, theme: id });
  }
  reveal();
}

async function memo() {
  const item = state.chosen ? find(state.chosen) : null;
  const place = item ?? passage();
  if (!place) return;
  const text = state.turns.get(place.turn).text.slice(place.begin, place.end);
  const note = await writeMemo(item?.theme ? themeName(item.theme) : '', text);
  if (note) await send({ action: 'memo', turn: place.turn, begin: place.begin, end: place.end, theme: item?.theme ?? '', note });
  reveal();
}

const steps = {
  pick,
  next: () => toItem(1, () => true),
  previous: () => toItem(-1, () => true),
  undecided: () => toItem(1, isUndecided),
  accept: () => verdict('accept'),
  reject: () => verdict('reject'),
  choose: () => attempt(choose),
  memo: () => attempt(memo),
  uncode: () => {
    const item = state.chosen ? find(state.chosen) : null;
    if (!item || item.coder !== state.study.coder) return say('Only your own codings and memos can be taken back.');
    return send({ action: 'uncode', turn: item.turn, target: item.entry });
  },
  sentence: toSentence,
  word: toWord,
  widen,
  done: async () => {
    const turn = state.turns.get(state.cursor.turn);
    const number = state.cursor.sentence + 1;
    if (!state.transcript.sampled) return toSentence(1);
    if (turn.sampled?.includes(number) && !turn.finished?.includes(number)) {
      const [begin, end] = turn.sentences[state.cursor.sentence];
      if (!await send({ action: 'finish', turn: turn.number, begin, end })) return null;
    }
    return nextSampled();
  },
  finish: () => state.study.finishes
    ? send({ action: 'finish' })
    : say('Here single passages are finished, not transcripts.'),
  transcript: step => {
    const all = state.study.transcripts;
    const here = all.findIndex(one => one.id === state.transcript.id);
    return attempt(() => show(all[(here + step + all.length) % all.length].id));
  },
  turn: (name, number) => attempt(async () => {
    const { id } = state.study.transcripts.find(one => one.name === name);
    if (id !== state.transcript.id) await show(id);
    move(() => {
      letGo();
      state.cursor = { turn: number, sentence: 0 };
    });
  }),
  undo: () => travel('/api/undo'),
  redo: () => travel('/api/redo'),
  search: () => element('search').focus(),
  help: () => element('help').showModal(),
  clear: () => move(() => {
    letGo();
    document.getSelection()?.removeAllRanges();
  }),
};

async function travel(path) {
  await attempt(async () => {
    const answer = await post(path, {});
    if (!answer.part) {
      if (answer.elsewhere) say(`That was in ${answer.elsewhere}, which is not in the study now.`);
      return setUndo(answer);
    }
    if (answer.transcript !== state.transcript.id) await show(answer.transcript);
    taken(answer);
    if (answer.part.turn) {
      move(() => {
        state.range = null;
        if (state.cursor.turn !== answer.part.turn) state.cursor = { turn: answer.part.turn, sentence: 0 };
      });
    }
    return null;
  });
}

function search(step) {
  const wanted = element('search').value.trim();
  const stale = new Set(state.hitsIn.keys());
  if (step === 0) takeHits(wanted ? hitsOf(wanted) : []);
  state.hit = state.hits.length ? (step === 0 ? 0 : (state.hit + step + state.hits.length) % state.hits.length) : -1;
  say(wanted ? (state.hits.length ? `${state.hit + 1} of ${state.hits.length}` : 'not found') : '');
  stale.add(state.cursor.turn);
  if (state.hit >= 0) {
    letGo();
    cursorTo(state.hits[state.hit]);
    stale.add(state.cursor.turn);
  }
  for (const turn of state.hitsIn.keys()) stale.add(turn);
  stale.forEach(draw);
  if (state.hit >= 0) {
    drawPassage(steps);
    reveal(false);
  }
}

/** Where the words stand, capitals ignored; looked for once in each turn, and kept by turn for drawing. */
function hitsOf(wanted) {
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu');
  const hits = [];
  for (const turn of state.turns.values()) {
    for (const found of turn.text.matchAll(pattern)) hits.push({ turn: turn.number, begin: found.index, end: found.index + found[0].length });
  }
  return hits;
}

element('search').addEventListener('input', () => search(0));
element('search-form').addEventListener('submit', event => { event.preventDefault(); search(1); });
element('transcript').addEventListener('change', event => attempt(() => show(Number(event.target.value))));
element('undo').addEventListener('click', steps.undo);
element('redo').addEventListener('click', steps.redo);
element('help-open').addEventListener('click', steps.help);
element('help-close').addEventListener('click', () => element('help').close());
element('only-undecided').addEventListener('change', event => { state.undecidedOnly = event.target.checked; filtered(); });
element('show-rejected').addEventListener('change', event => { state.rejectedToo = event.target.checked; filtered(); });
element('all-themes').addEventListener('click', () => { state.themes = new Set(state.study.codebook.themes.map(one => one.id)); filtered(); });
element('no-themes').addEventListener('click', () => { state.themes = new Set(); filtered(); });
problem.addEventListener('click', () => { problem.hidden = true; });
for (const tab of document.querySelectorAll('.tabs button')) {
  tab.addEventListener('click', () => {
    document.querySelector('.panes').dataset.shown = tab.dataset.pane;
    for (const other of document.querySelectorAll('.tabs button')) other.setAttribute('aria-pressed', String(other === tab));
  });
}
element('turns').addEventListener('click', event => {
  const chip = event.target.closest('.chip');
  if (chip) return pick(chip.dataset.id);
  const sentence = event.target.closest('.sentence');
  if (!sentence || selected()) return null;
  const turn = Number(sentence.closest('.turn').dataset.turn);
  return move(() => {
    letGo();
    state.cursor = { turn, sentence: Number(sentence.dataset.sentence) };
  });
});
/** Takes what is selected with a pointer as the passage. */
function takeSelection() {
  const range = selected();
  if (range === 'several') say('A passage lies within one turn: select less.');
  if (!range || range === 'several') return;
  const before = state.range?.turn ?? state.cursor.turn;
  const item = state.chosen ? find(state.chosen) : null;
  state.range = range;
  state.chosen = null;
  cursorTo({ turn: range.turn, begin: range.begin });
  document.getSelection().removeAllRanges();
  for (const number of new Set([before, range.turn, item?.turn ?? range.turn])) draw(number);
  drawPassage(steps);
}

document.addEventListener('mouseup', takeSelection);
let touched = 0;
let settling = 0;
document.addEventListener('pointerdown', event => { if (event.pointerType === 'touch') touched = Date.now(); });
document.addEventListener('selectionchange', () => {
  clearTimeout(settling); // fingers drag handles about; what they leave standing is meant
  if (Date.now() - touched < 60000 && touched) settling = setTimeout(takeSelection, 900);
});

addEventListener('resize', () => reveal(false));
bindKeys(steps);
attempt(start);
