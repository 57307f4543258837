/**
 * The chat page: keeps the conversation of this tab, sends what the person writes and shows the answers.
 * message.js draws one message, persona.js the header, progress.js the reading of documents.
 */
import { byId, call, errorMessage, memory, pause, signInNotice, uuid, vietnameseDate } from './common.js';
import { chip, divider, replyMessage, rest, userMessage } from './message.js';
import { setUpPersona } from './persona.js';
import { followProgress } from './progress.js';

const SUGGESTIONS = ['Đơn vị tôi còn việc gì đến hạn?', 'Việc nào quá hạn?', 'Hướng dẫn báo cáo'];
const HISTORY_LIMIT = 100;

const log = byId('log');
const scroll = byId('scroll');
const composer = byId('text');
const finePointer = matchMedia('(pointer: fine)').matches;

/**
 * The log, oldest first. An entry is
 * {type: 'user', text, request, failed, reason}: request is kept until the server has answered it;
 * {type: 'reply', reply}; or {type: 'note', text, fresh}: fresh when a new conversation begins there.
 */
let entries = [];
let conversation;
let owner;
let persona;
let lastOn;
let busy = false;

start();

async function start() {
  const session = await openSession();
  if (!session) return;
  followProgress();
  persona = await setUpPersona(session, (label) => beginConversation(`Cuộc trò chuyện mới – ${label}`));
  welcome(session);
  restore(session);
  setUpComposer();
}

/** Waits for the server; null when the person has to sign in first. */
async function openSession() {
  const banner = byId('banner');
  for (;;) {
    try {
      const { status, body } = await call('/api/session', undefined, 10000);
      if (status === 401) {
        signInNotice();
        return null;
      }
      if (status === 200 && body) {
        banner.hidden = true;
        return body;
      }
    } catch {
      // Told below, and tried again.
    }
    banner.textContent = 'Chưa kết nối được máy chủ, đang thử lại…';
    banner.hidden = false;
    await pause(3000);
  }
}

function welcome(session) {
  byId('welcome-title').textContent = `Kính chào ${session.salutation || 'đồng chí'}`;
  byId('review').hidden = !session.demo && session.person.role !== 'OFFICE';
  byId('unlinked').hidden = session.demo || session.linked !== false;
  byId('date').title = `Để trống thì lấy ngày thực tế (${vietnameseDate(session.today)})`;
  byId('suggestions').append(...SUGGESTIONS.map((text) => chip(text, () => send(text))));
  byId('fresh').addEventListener('click', () => {
    entries = [];
    lastOn = undefined;
    log.replaceChildren();
    beginConversation();
    composer.focus();
  });
}

// ---- history -----------------------------------------------------------------------------------------------

function restore(session) {
  // Another person's conversation is not shown to whoever signs in next in the same tab.
  owner = session.demo ? 'demo' : JSON.stringify(session.person);
  const kept = memory.read('history');
  if (kept?.owner === owner) {
    ({ entries, conversation } = kept);
    lastOn = kept.on;
    // A message whose answer this page never saw can be sent again: the same messageId gives the same answer.
    for (const entry of entries) if (entry.request) entry.failed = true;
  } else {
    conversation = uuid();
  }
  const last = entries.filter((entry) => entry.type !== 'note' || entry.fresh).pop();
  log.append(...entries.map((entry) => draw(entry, entry === last)));
  log.setAttribute('aria-live', 'polite');
  remember();
  showSuggestions();
  if (entries.length > 0) scroll.scrollTop = scroll.scrollHeight;
}

function remember() {
  // A full storage costs the oldest part of what a reload brings back, never what is on the screen.
  let kept = entries;
  while (!memory.write('history', { owner, conversation, on: lastOn, entries: kept }) && kept.length > 1) {
    kept = kept.slice(Math.ceil(kept.length / 2));
  }
}

function drop(count) {
  entries.splice(0, count);
  for (let i = 0; i < count; i++) log.firstElementChild?.remove();
}

function draw(entry, active = false) {
  if (entry.type === 'note') return divider(entry.text);
  if (entry.type === 'reply') return replyMessage(entry.reply, active, send, entry.messageId ? (up) => thumb(entry, up) : null);
  const retry = entry.request?.conversation === conversation ? () => resend(entry) : null;
  return userMessage(entry, retry);
}

function add(entry, active = false) {
  const message = draw(entry, active);
  entries.push(entry);
  log.append(message);
  if (entries.length > HISTORY_LIMIT) drop(entries.length - HISTORY_LIMIT);
  showSuggestions();
  reveal(message);
  remember();
}

function redraw(entry) {
  const index = entries.indexOf(entry);
  if (index >= 0) log.children[index].replaceWith(draw(entry));
  remember();
}

function showSuggestions() {
  const last = entries.at(-1);
  byId('welcome').hidden = entries.some((entry) => entry.type !== 'note');
  byId('suggestions').hidden = Boolean(last) && !(last.type === 'note' && last.fresh);
}

/** Shows the end of the log, or the beginning of a message too long for the screen. */
function reveal(message) {
  const tall = message.offsetHeight > scroll.clientHeight - 24;
  const top = tall ? message.offsetTop - 12 : scroll.scrollHeight;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroll.scrollTo({ top, behavior: calm ? 'auto' : 'smooth' });
}

function beginConversation(note) {
  conversation = uuid();
  rest(log);
  // Failed messages of the earlier conversation can no longer be sent into this one.
  entries.forEach((entry) => entry.failed && redraw(entry));
  if (note) {
    if (entries.at(-1)?.fresh) {
      entries.pop();
      log.lastElementChild.remove();
    }
    add({ type: 'note', text: note, fresh: true });
  }
  showSuggestions();
  remember();
}

// ---- sending -----------------------------------------------------------------------------------------------

/** Sends a text; a chip shows its label in place of what it sends. Returns whether it went out. */
function send(text, label = text) {
  if (busy || !persona || !text || !text.trim() || !persona.valid()) return false;
  const fields = persona.fields();
  if (fields.on !== lastOn) {
    const day = fields.on ? `Từ đây, hôm nay là ${vietnameseDate(fields.on)}` : 'Từ đây, lấy ngày thực tế';
    lastOn = fields.on;
    if (entries.length > 0) add({ type: 'note', text: day, fresh: false });
  }
  const request = { text: text.trim(), conversation, messageId: uuid(), ...fields };
  const entry = { type: 'user', text: label.trim(), request, failed: false };
  rest(log);
  add(entry);
  deliver(entry);
  return true;
}

/** The same request with the same messageId, moved to the end where its answer will stand. */
function resend(entry) {
  if (busy) return;
  const index = entries.indexOf(entry);
  entries.splice(index, 1);
  log.children[index].remove();
  entry.failed = false;
  rest(log);
  add(entry);
  deliver(entry);
}

async function deliver(entry) {
  setBusy(true);
  const outcome = await post(entry.request);
  setBusy(false);
  if (outcome.signIn) {
    signInNotice();
    return;
  }
  if (outcome.reply) {
    const { messageId, as } = entry.request;
    entry.request = null;
    add({ type: 'reply', reply: outcome.reply, messageId, as }, true);
  } else {
    entry.failed = true;
    entry.reason = outcome.reason;
    redraw(entry);
    reveal(log.lastElementChild);
  }
  if (finePointer) composer.focus();
}

/** Keeps whether an answer was of use; the words to show, or null. */
async function thumb(entry, up) {
  const { messageId, as } = entry;
  entry.messageId = null;
  remember();
  try {
    const { status, body } = await call('/api/thumbs', { messageId, up, as }, 10000);
    return status === 200 ? body.message : null;
  } catch {
    return null;
  }
}

/** One of {reply}, {signIn} or {reason}: the last when sending the same message again may help. */
async function post(request) {
  try {
    const { status, body } = await call('/api/chat', request);
    if (status === 200 && body?.kind) return { reply: body };
    if (status === 401) return { signIn: true };
    const again = status === 408 || status === 429 || status < 400 || status >= 500;
    if (again) return { reason: errorMessage(body) };
    return { reply: { kind: 'ERROR', text: errorMessage(body) || 'Máy chủ không nhận tin nhắn này.' } };
  } catch {
    return { reason: null };
  }
}

function setBusy(on) {
  busy = on;
  byId('typing').hidden = !on;
  byId('fresh').disabled = on;
  byId('announce').textContent = on ? 'Trợ lý đang trả lời…' : '';
  persona.enable(!on);
  updateSend();
  if (on) scroll.scrollTo({ top: scroll.scrollHeight });
}

// ---- composer ----------------------------------------------------------------------------------------------

function setUpComposer() {
  composer.disabled = false;
  composer.addEventListener('input', fit);
  composer.addEventListener('keydown', (event) => {
    // Vietnamese input methods compose with Enter too; that Enter does not send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    sendWritten();
  });
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    sendWritten();
  });
  fit();
  if (finePointer) composer.focus();
}

function sendWritten() {
  if (!send(composer.value)) return;
  composer.value = '';
  fit();
}

/** The writing field grows with its text, up to the limit in the style sheet. */
function fit() {
  composer.style.height = 'auto';
  composer.style.height = `${composer.scrollHeight + composer.offsetHeight - composer.clientHeight}px`;
  updateSend();
}

function updateSend() {
  byId('send').disabled = busy || composer.disabled || !composer.value.trim();
}
