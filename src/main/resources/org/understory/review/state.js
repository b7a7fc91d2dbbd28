// What the page knows: the study, the transcript on show, what is chosen and what is filtered out.

export const state = {
  study: null,
  transcript: null,   // as the program sent it
  turns: new Map(),   // number -> turn, with its tags, codings and memos
  cursor: { turn: 0, sentence: 0 },
  chosen: null,       // id of the chosen tag, coding, memo or difference
  range: null,        // {turn, begin, end}: text that was selected
  hits: [],           // found by search: {turn, begin, end}
  hitsIn: new Map(),  // number of a turn -> those in it
  hit: -1,
  themes: new Set(),  // shown
  layers: new Set(),  // shown: "machine" and names of coders
  undecidedOnly: false,
  rejectedToo: false,
};

export const theme = id => state.study.codebook.themes.find(one => one.id === id) ?? { id, name: id, definition: '' };

export const themeName = id => theme(id).name;

/** Puts a transcript in place. */
export function take(transcript) {
  state.transcript = transcript;
  state.turns = new Map(transcript.turns.map(turn => [turn.number, { ...turn, tags: [], codings: [], memos: [], differences: [] }]));
  takeItems(transcript);
  state.chosen = null;
  state.range = null;
}

function takeItems(part) {
  for (const kind of KINDS) {
    for (const item of part[kind] ?? []) {
      state.turns.get(item.turn)?.[kind].push({ ...item, kind });
    }
  }
}

const KINDS = ['tags', 'codings', 'memos', 'differences'];

/** Takes what a search found, in the order of the text. */
export function takeHits(hits) {
  state.hits = hits;
  state.hitsIn = new Map();
  for (const hit of hits) {
    if (!state.hitsIn.has(hit.turn)) state.hitsIn.set(hit.turn, []);
    state.hitsIn.get(hit.turn).push(hit);
  }
}

/** Takes all items anew as the program sends them; answers the numbers of the turns where something is different now. */
export function takeItemsAnew(fresh) {
  const before = new Map([...state.turns].map(([number, turn]) => [number, sketch(turn)]));
  for (const turn of state.turns.values()) {
    for (const kind of KINDS) turn[kind] = [];
  }
  for (const { number, finished } of fresh.turns) state.turns.get(number).finished = finished;
  takeItems(fresh);
  return [...state.turns.values()].filter(turn => sketch(turn) !== before.get(turn.number)).map(turn => turn.number);
}

const sketch = turn => JSON.stringify(KINDS.map(kind => turn[kind]));

/** Takes what the program says of one turn anew. */
export function takeTurn(part) {
  const turn = state.turns.get(part.turn);
  if (!turn) return;
  turn.tags = [];
  turn.codings = [];
  turn.memos = [];
  turn.differences = [];
  if (part.finished) turn.finished = part.finished;
  takeItems(part);
}

/** Whether an item passes the filters. */
export function isShown(item) {
  if (item.kind === 'memos') return state.layers.has(item.coder);
  if (!state.themes.has(item.theme)) return false;
  if (item.kind === 'differences') return !state.undecidedOnly || !item.consensus;
  if (item.kind === 'codings') return state.layers.has(item.coder) && !state.undecidedOnly;
  if (!state.layers.has('machine')) return false;
  if (item.verdict === 'rejected' && !state.rejectedToo && item.id !== state.chosen) return false;
  return !state.undecidedOnly || !item.verdict;
}

/** The items of a turn that show, in the order of the text. */
export function shownItems(turn) {
  return [...turn.differences, ...turn.tags, ...turn.codings, ...turn.memos]
    .filter(isShown)
    .sort((a, b) => a.begin - b.begin || a.end - b.end || order(a) - order(b));
}

const order = item => ({ differences: 0, tags: 1, codings: 2, memos: 3 })[item.kind];

/** All items that show, in the order of the text. */
export function allShown() {
  return [...state.turns.values()].flatMap(shownItems);
}

export function find(id) {
  for (const turn of state.turns.values()) {
    for (const item of [...turn.differences, ...turn.tags, ...turn.codings, ...turn.memos]) {
      if (item.id === id) return item;
    }
  }
  return null;
}

export const isUndecided = item =>
  item.kind === 'differences' ? !item.consensus : item.kind === 'tags' && !item.verdict;

/** The passage that a step is about: selected text, else the chosen item's, else the sentence at the cursor. */
export function passage() {
  if (state.range) return state.range;
  const turn = state.turns.get(state.cursor.turn);
  const span = turn?.sentences[state.cursor.sentence];
  return span ? { turn: turn.number, begin: span[0], end: span[1] } : null;
}
