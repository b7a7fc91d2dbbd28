// The panes left and right of the text: the codebook with its filters, and what is known of the passage chosen.

import { state, find, passage, theme, themeName, isShown, allShown, isUndecided } from './state.js';
import { swatch } from './looks.js';

const open = new Set();

const make = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
};

/** Draws the codebook: groups, themes with their counts in this transcript, and what a theme means on request. */
export function drawCodebook(changed) {
  const home = document.getElementById('themes');
  const counts = count();
  const parts = [];
  let group = null;
  for (const one of state.study.codebook.themes) {
    if (one.group !== group) {
      group = one.group;
      if (group) parts.push(make('h3', { className: 'group' }, group));
    }
    parts.push(row(one, counts.get(one.id) ?? { all: 0, open: 0 }, changed));
  }
  home.replaceChildren(...parts);
}

function count() {
  const counts = new Map();
  for (const turn of state.turns.values()) {
    for (const item of [...turn.tags, ...turn.codings, ...turn.differences]) {
      if (item.verdict === 'rejected') continue;
      const sum = counts.get(item.theme) ?? { all: 0, open: 0 };
      sum.all++;
      if (isUndecided(item)) sum.open++;
      counts.set(item.theme, sum);
    }
  }
  return counts;
}

function row(one, counts, changed) {
  const box = make('input', { type: 'checkbox', checked: state.themes.has(one.id), ariaLabel: 'show ' + one.name });
  box.addEventListener('change', () => {
    if (box.checked) state.themes.add(one.id);
    else state.themes.delete(one.id);
    changed();
  });
  const name = make('button', { type: 'button', className: 'name', ariaExpanded: String(open.has(one.id)) }, one.name, swatch(one.id));
  name.addEventListener('click', () => {
    if (!open.delete(one.id)) open.add(one.id);
    drawCodebook(changed);
    document.querySelector(`[data-theme="${CSS.escape(one.id)}"] .name`).focus();
  });
  const tally = make('span', { className: 'count', title: 'coded or tagged here; of these undecided' },
    counts.open ? `${counts.all} (${counts.open})` : String(counts.all));
  const element = make('div', { className: one.parent ? 'theme child' : 'theme' }, box, name, tally);
  element.dataset.theme = one.id;
  if (open.has(one.id)) element.append(about(one));
  return element;
}

function about(one) {
  const list = (title, lines) => lines?.length
    ? [make('p', { className: 'quiet' }, title), make('ul', {}, ...lines.map(line => make('li', {}, line)))] : [];
  return make('div', { className: 'about' }, make('p', {}, one.definition || 'No definition.'),
    ...list('Counts', one.include), ...list('Does not count', one.exclude), ...list('Examples', one.examples));
}

/** Draws the boxes that show the machine's drafts and each coder's codings. */
export function drawLayers(changed) {
  const home = document.getElementById('layers');
  home.replaceChildren(...state.study.layers.map(layer => {
    const box = make('input', { type: 'checkbox', checked: state.layers.has(layer) });
    box.addEventListener('change', () => {
      if (box.checked) state.layers.add(layer);
      else state.layers.delete(layer);
      changed();
    });
    const name = layer === 'machine' ? 'drafts of the machine' : layer === state.study.coder ? layer + ' (you)' : layer;
    return make('label', {}, box, ' ', name);
  }));
}

/** How far this transcript is. */
export function drawProgress(progress) {
  if (progress) state.transcript.progress = progress;
  const { done, of, what } = state.transcript.progress;
  document.getElementById('progress').textContent = of ? `${done} of ${of} ${what}` : `nothing to decide here`;
  const meter = document.getElementById('meter');
  meter.max = of || 1;
  meter.value = of ? done : 1;
}

/** Draws what is known of the chosen item or the passage at the cursor, with what can be done about it. */
export function drawPassage(steps) {
  const home = document.getElementById('passage');
  const item = state.chosen ? find(state.chosen) : null;
  home.replaceChildren(...(item ? ofItem(item, steps) : ofPassage(steps)));
}

function button(words, key, action) {
  const element = make('button', { type: 'button', title: `${words} (${key})`, ariaKeyShortcuts: key }, words, ' ', make('kbd', { ariaHidden: 'true' }, key));
  element.addEventListener('click', action);
  return element;
}

/** The steps of every day at the foot of a narrow page, for thumbs. */
export function drawActs(steps) {
  const { blind, adjudicates } = state.study;
  const judges = [button('Accept', 'a', () => steps.accept()), button('Reject', 'r', () => steps.reject())];
  document.getElementById('acts').replaceChildren(
    ...(blind ? [] : [button('Next', 'u', () => steps.undecided()), ...judges]),
    button('Theme', 't', () => steps.choose()), button('Memo', 'm', () => steps.memo()),
    ...(state.study.finishes || adjudicates ? [] : [button('Done', 'Enter', () => steps.done())]));
}

function ofItem(item, steps) {
  const turn = state.turns.get(item.turn);
  const title = item.theme ? make('h3', {}, themeName(item.theme), swatch(item.theme)) : make('h3', {}, 'Memo');
  const quote = quotation(turn, item);
  return [title, ...({ tags: ofTag, codings: ofCoding, memos: ofMemo, differences: ofDifference })[item.kind](item, quote, steps), meaning(item.theme)]
    .filter(Boolean);
}

function quotation(turn, item) {
  const quote = make('blockquote', { dir: 'auto' });
  let at = item.begin;
  for (const [begin, end] of item.evidence ?? []) {
    quote.append(turn.text.slice(at, begin), make('mark', {}, turn.text.slice(begin, end)));
    at = end;
  }
  quote.append(turn.text.slice(at, item.end));
  return quote;
}

function meaning(id) {
  const definition = id ? theme(id).definition : '';
  return definition ? make('p', { className: 'hint' }, definition) : null;
}

const facts = pairs => {
  const list = make('dl');
  for (const [name, value] of pairs) {
    if (value) list.append(make('dt', {}, name), make('dd', {}, value));
  }
  return list;
};

function ofTag(tag, quote, steps) {
  const status = { accepted: 'accepted', rejected: 'rejected', '': 'undecided' }[tag.verdict];
  return [
    make('p', {}, 'Draft of the machine, ', make('b', {}, status)),
    quote,
    make('div', { className: 'row' },
      button('Accept', 'a', () => steps.accept()), button('Reject', 'r', () => steps.reject()),
      button('Another theme', 't', () => steps.choose()), button('Memo', 'm', () => steps.memo())),
    facts([['said', Object.entries(tag.said).map(([coder, verdict]) => `${coder}: ${verdict}`).join(', ')], ['rule', code(tag.rule)], ['reads', code(tag.ruleText)], ['also', tag.also.length ? code(tag.also.join(', ')) : ''],
      ['flags', tag.flags.join(', ')]]),
  ];
}

/** Says which passages are not where they were when somebody decided on them. */
export function drawAdrift(steps) {
  const { adrift } = state.study;
  const home = document.getElementById('adrift');
  home.hidden = !adrift.length;
  const count = now => adrift.filter(one => one.now === now).length;
  const parts = ['moved', 'ambiguous', 'lost'].filter(count).map(now => `${count(now)} ${now}`);
  document.getElementById('adrift-title').textContent = `Transcripts were corrected since passages were decided on: ${parts.join(', ')}`;
  document.getElementById('adrift-list').replaceChildren(...adrift.map(one => {
    const links = one.places.map(place => {
      const link = make('button', { type: 'button', className: 'plain' }, `${place.transcript}, turn ${place.turn}`);
      link.addEventListener('click', () => steps.turn(place.transcript, place.turn));
      return link;
    });
    const end = { moved: ', is now in ', ambiguous: ', may be any of ', lost: ', is not there any more' }[one.now];
    return make('li', {}, make('q', { dir: 'auto' }, one.quote), ` by ${one.coders.join(', ')}, was in ${one.from}${end}`,
      ...links.flatMap((link, place) => place ? [' or ', link] : [link]));
  }));
}

const code = words => words ? make('code', {}, words) : '';

function ofCoding(coding, quote, steps) {
  const buttons = coding.coder === state.study.coder
    ? [button('Take it back', 'x', () => steps.uncode()), button('Another theme', 't', () => steps.choose())] : [];
  return [make('p', {}, 'Coded by ', make('b', {}, coding.coder)), quote,
    make('div', { className: 'row' }, ...buttons, button('Memo', 'm', () => steps.memo())), facts([['note', coding.note], ['when', coding.time]])];
}

function ofMemo(memo, quote, steps) {
  const mine = memo.coder === state.study.coder;
  return [make('p', { dir: 'auto' }, memo.note), facts([['by', memo.coder], ['when', memo.time]]), quote,
    mine ? make('div', { className: 'row' }, button('Take it back', 'x', () => steps.uncode())) : null];
}

function ofDifference(difference, quote, steps) {
  const side = (title, coders) => make('div', {}, make('p', { className: 'quiet' }, title), make('p', {}, make('b', {}, coders.join(', ') || 'nobody')),
    ...coders.map(coder => difference.notes?.[coder]).filter(Boolean).map(note => make('p', { className: 'hint' }, note)));
  const settled = { yes: 'settled: it is there', no: 'settled: it is not there', '': 'not settled' }[difference.consensus];
  return [make('p', {}, make('b', {}, settled)), quote,
    make('div', { className: 'sides' }, side('coded it', difference.yes), side('did not', difference.no)),
    make('div', { className: 'row' }, button('It is there', 'a', () => steps.accept()), button('It is not', 'r', () => steps.reject()),
      button('Another theme', 't', () => steps.choose()),
      button('Memo', 'm', () => steps.memo()))];
}

function ofPassage(steps) {
  const where = passage();
  if (!where) return [make('p', { className: 'hint' }, 'Choose a sentence with the arrow keys or select text.')];
  const turn = state.turns.get(where.turn);
  const items = allShown().filter(item => item.turn === where.turn && item.begin < where.end && where.begin < item.end);
  const parts = [
    make('p', {}, state.range ? 'Selected text' : `Turn ${turn.number}, sentence ${state.cursor.sentence + 1}`, turn.name ? ' · ' + turn.name : ''),
    quotation(turn, where),
    make('div', { className: 'row' }, button('Code with a theme', 't', () => steps.choose()), button('Memo', 'm', () => steps.memo())),
  ];
  if (state.transcript.sampled && turn.sampled?.includes(state.cursor.sentence + 1)) {
    const done = turn.finished?.includes(state.cursor.sentence + 1);
    parts.push(make('p', {}, done ? 'Done: what is not coded here is not there.' : 'Code every theme that is there, then say so.'),
      make('div', { className: 'row' }, button(done ? 'Next of the sample' : 'Done, next', 'Enter', () => steps.done())));
  }
  if (state.study.finishes) {
    parts.push(make('p', { className: 'hint' }, 'When you have read the whole transcript, say so: then what you did not code counts as not there.'),
      make('div', { className: 'row' }, button('Read to the end', 'e', () => steps.finish())));
  }
  if (items.length) {
    parts.push(make('ul', { className: 'row bare' }, ...items.map(item => {
      const chip = make('button', { type: 'button' }, item.theme ? themeName(item.theme) : 'memo', ' ', make('span', { className: 'quiet' }, item.coder ?? item.verdict ?? ''));
      chip.addEventListener('click', () => steps.pick(item.id));
      return make('li', {}, chip);
    })));
  }
  return parts;
}

export { isShown };
