// Talks to the program on this computer. Nothing is shown as saved before the program has said that it is on the disk.

const saved = document.getElementById('saved');
let pending = 0;
let seat = '';

/** From now on says at which seat this page was opened: the program refuses it once the browser sits at another. */
export function sitAt(id) {
  seat = encodeURIComponent(id);
}

export class Refused extends Error {}

async function call(path, options) {
  let response;
  try {
    response = await fetch(path, {
      cache: 'no-store',
      credentials: 'same-origin',
      ...options,
      headers: { 'Content-Type': 'application/json', ...(seat ? { 'Understory-Seat': seat } : {}) },
    });
  } catch (unreachable) {
    throw new Refused('The program does not answer.\nStart understory review again and open the address that it prints. '
      + 'What was shown as saved is saved.');
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Refused(answer.what ? answer.what + '\n' + answer.remedy : 'The program refused: ' + response.status);
  }
  return answer;
}

export const get = path => call(path, {});

/** Sends one step; resolves when it is on the disk. */
export async function post(path, body) {
  pending++;
  show('Saving …', false);
  try {
    const answer = await call(path, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    pending--;
    show(pending ? 'Saving …' : 'Saved', false);
    return answer;
  } catch (refused) {
    pending--;
    show('Not saved', true);
    throw refused;
  }
}

function show(words, failed) {
  saved.textContent = words;
  saved.classList.toggle('failed', failed);
}
