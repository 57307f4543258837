/** The slim panel that tells how far the reading of the documents has come. */
import { byId, call, el, pause } from './common.js';

const STATES = { WAITING: 'Chờ đọc', READING: 'Đang đọc…', DONE: 'Đã đọc', REFUSED: 'Không tiếp nhận' };

/** Polls every second until everything is read. The person may chat meanwhile. */
export async function followProgress() {
  let failures = 0;
  let opened = false;
  for (;;) {
    const status = await readStatus();
    if (!byId('progress')) return; // the sign-in notice took the page's place
    if (status) {
      failures = 0;
      if (!opened && !status.ready && status.total > 0) {
        opened = true;
        byId('progress').open = window.innerHeight >= 700;
      }
      show(status);
      if (status.ready) {
        if (opened) {
          byId('progress').open = false;
          byId('announce').textContent = summary(status);
        }
        return;
      }
    } else if (++failures >= 10 && !opened) {
      return;
    }
    await pause(status ? 1000 : 3000);
  }
}

async function readStatus() {
  try {
    const { status, body } = await call('/api/status', undefined, 10000);
    return status === 200 && body ? body : null;
  } catch {
    return null;
  }
}

function show(status) {
  const documents = status.documents || [];
  byId('progress').hidden = !(status.total > 0 || documents.length > 0);
  setText(byId('progress-text'), summary(status));
  const bar = byId('progress-bar');
  bar.hidden = status.ready || !status.total;
  bar.max = status.total || 1;
  bar.value = status.done || 0;
  byId('progress-list').replaceChildren(...documents.map(row));
}

function row(document) {
  const state = STATES[document.state] || document.state;
  const tasks = document.state === 'DONE' && Number.isFinite(document.tasks) ? `, ${document.tasks} nhiệm vụ` : '';
  return el('li', { 'data-state': document.state },
    el('span', { class: 'doc-name', text: document.name }),
    el('span', { class: 'doc-state', text: state + tasks }),
    document.message ? el('span', { class: 'doc-message', text: document.message }) : null);
}

function summary(status) {
  if (!status.ready) return `Đang đọc văn bản ${status.done ?? 0}/${status.total ?? 0}…`;
  const documents = status.documents || [];
  const refused = documents.filter((document) => document.state === 'REFUSED').length;
  const read = documents.length ? documents.length - refused : status.done;
  const tasks = documents.reduce((sum, document) => sum + (document.tasks || 0), 0);
  return `Đã đọc ${read} văn bản${tasks ? ` (${tasks} nhiệm vụ)` : ''}${refused ? `, ${refused} không tiếp nhận` : ''}`;
}

function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
