// Asks for a memo.

const dialog = document.getElementById('memo');
const text = document.getElementById('memo-text');
let resolve = null;

/** Asks for a note on a passage; answers it, or nothing where it was called off. */
export function writeMemo(theme, passage) {
  document.getElementById('memo-title').textContent = theme ? 'Memo on ' + theme : 'Memo';
  document.getElementById('memo-quote').textContent = passage;
  text.value = '';
  dialog.showModal();
  text.focus();
  return new Promise(done => { resolve = done; });
}

function answer(note) {
  const done = resolve;
  resolve = null;
  dialog.close();
  done?.(note);
}

document.getElementById('memo-form').addEventListener('submit', event => {
  event.preventDefault();
  if (text.value.trim()) answer(text.value.trim());
});
text.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (text.value.trim()) answer(text.value.trim());
  }
});
document.getElementById('memo-cancel').addEventListener('click', () => answer(null));
dialog.addEventListener('close', () => { if (resolve) answer(null); });
