// The keys, in one list: what the page does and what its help says cannot differ.

const KEYS = [
  ['n', 'next draft or coding', steps => steps.next()],
  ['p', 'previous one', steps => steps.previous()],
  ['u', 'next undecided', steps => steps.undecided()],
  ['a', 'accept', steps => steps.accept()],
  ['r', 'reject', steps => steps.reject()],
  ['t', 'choose a theme: for a draft instead of its own, else for the passage', steps => steps.choose()],
  ['m', 'write a memo', steps => steps.memo()],
  ['x', 'take an own coding or memo back', steps => steps.uncode()],
  ['ArrowDown', 'next sentence', steps => steps.sentence(1)],
  ['ArrowUp', 'previous sentence', steps => steps.sentence(-1)],
  ['Shift+ArrowDown', 'take the next sentence in', steps => steps.widen(1)],
  ['Shift+ArrowUp', 'leave the last sentence out', steps => steps.widen(-1)],
  ['ArrowRight', 'choose the next word', steps => steps.word(1, false)],
  ['ArrowLeft', 'choose the previous word', steps => steps.word(-1, false)],
  ['Shift+ArrowRight', 'take the next word in', steps => steps.word(1, true)],
  ['Shift+ArrowLeft', 'leave the last word out', steps => steps.word(-1, true)],
  ['Enter', 'in a sample: this sentence is done, go to the next', steps => steps.done()],
  ['e', 'this transcript is read to the end: what you did not code is not there', steps => steps.finish()],
  ['z', 'undo', steps => steps.undo()],
  ['y', 'redo', steps => steps.redo()],
  ['/', 'search in this transcript', steps => steps.search()],
  [']', 'next transcript', steps => steps.transcript(1)],
  ['[', 'previous transcript', steps => steps.transcript(-1)],
  ['Escape', 'let go of what is chosen', steps => steps.clear()],
  ['?', 'this help', steps => steps.help()],
];

const SHOWN = {
  ArrowDown: '↓', ArrowUp: '↑', ArrowRight: '→', ArrowLeft: '←',
  'Shift+ArrowDown': 'Shift ↓', 'Shift+ArrowUp': 'Shift ↑', 'Shift+ArrowRight': 'Shift →', 'Shift+ArrowLeft': 'Shift ←',
  Escape: 'Esc',
};

const OFF = 'understory-review-keys-off';
const toggle = document.getElementById('keys-on');

export function bindKeys(steps) {
  drawHelp();
  toggle.checked = !localStorage.getItem(OFF);
  toggle.addEventListener('change', () => toggle.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'yes'));
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented) return null; // a dialog has taken it, and may have closed by it
    const control = event.ctrlKey || event.metaKey;
    if (control && event.key.toLowerCase() === 'z' && !isTyping(event.target)) {
      event.preventDefault();
      return event.shiftKey ? steps.redo() : steps.undo();
    }
    const third = event.getModifierState('AltGraph'); // brackets and slashes need it on many keyboards
    if ((control || event.altKey) && !third || document.querySelector('dialog[open]')) return null;
    if (event.key === 'Escape' && isTyping(event.target)) return event.target.blur();
    if (isTyping(event.target)) return null;
    if (!toggle.checked && event.key.length === 1 && event.key !== '?') return null;
    if (event.key === 'Enter' && event.target.closest('button, a, select, summary')) return null;
    if (event.key.startsWith('Arrow') && event.target.closest('select')) return null;
    const name = event.key.startsWith('Arrow') && event.shiftKey ? 'Shift+' + event.key : event.key;
    const found = KEYS.find(([key]) => key === name);
    if (!found) return null;
    event.preventDefault();
    return found[2](steps);
  });
}

/** A field in a dialog that was closed keeps the focus for a moment: a fast key is not meant for it. */
function isTyping(target) {
  return !target.closest?.('dialog:not([open])') && Boolean(target.closest?.('textarea, input:not([type="checkbox"])'));
}

function drawHelp() {
  document.getElementById('help-keys').replaceChildren(...KEYS.map(([key, words]) => {
    const line = document.createElement('p');
    const cap = document.createElement('kbd');
    cap.textContent = SHOWN[key] ?? key;
    line.append(cap, ' ' + words);
    return line;
  }));
}
