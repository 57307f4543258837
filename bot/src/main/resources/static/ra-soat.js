/** The review of drafts: the queue of papers, and one paper, doubtful cells first. */
import { byId, call, contentNotice, el, errorMessage, memory, signInNotice, vietnameseDate } from './common.js';
import { sendCard } from './gui-van-ban.js';
import { taskCard, factsCard, simpleTable } from './ra-soat-row.js';

const content = byId('content');
const tell = (title, text, extra) => contentNotice(content, title, text, () => start(), extra);
const persona = memory.read('persona');
let as = persona ? { role: persona.role, unit: persona.unit } : {};
const version = new URLSearchParams(location.search).get('v');
const tasksOpen = new Set();
let showAll = false;
let factsOpen = false;

start();

async function start() {
  if (version) await openPaper(version);
  else await queue();
}

function show(...nodes) {
  content.replaceChildren(...nodes.filter(Boolean));
}

function address(path, more = {}) {
  const query = new URLSearchParams(Object.entries({ ...as, ...more }).filter(([, value]) => value));
  return `/api/review${path}${query.size ? `?${query}` : ''}`;
}

/** A call whose failures are told on the page; null then. */
async function ask(path, body) {
  try {
    const { status, body: answer } = await call(address(path), body, 60000);
    if (status === 200) return answer;
    if (status === 401) signInNotice();
    else if (status === 403) forbidden(errorMessage(answer));
    else tell('Chưa mở được', errorMessage(answer) || 'Máy chủ đang bận, đề nghị thử lại.');
  } catch {
    tell('Chưa mở được', 'Chưa kết nối được máy chủ.');
  }
  return null;
}

/** In the demo the persona of the chat may be somebody else; the page can be looked at as the standing office. */
function forbidden(sentence) {
  const other = persona ? el('p', {}, el('button', { type: 'button', class: 'plain', text: 'Dùng thử: xem với tư cách cơ quan thường trực',
    onclick: () => { as = { role: 'OFFICE' }; start(); } })) : null;
  tell('Ngoài quyền', sentence || 'Chỉ cơ quan thường trực được rà soát.', other);
}

async function queue() {
  const answer = await ask('');
  if (!answer) return;
  content.setAttribute('aria-busy', 'false');
  const waiting = answer.papers.filter((p) => !p.reviewed);
  const done = answer.papers.filter((p) => p.reviewed);
  show(
    sendCard(address, queue),
    el('h2', { text: waiting.length ? `${waiting.length} văn bản chờ rà soát` : 'Không còn văn bản chờ rà soát' }),
    el('ul', { class: 'queue', 'data-testid': 'queue' }, ...waiting.map(queued)),
    done.length ? el('h2', { text: `${done.length} văn bản đã rà soát` }) : null,
    done.length ? el('ul', { class: 'queue' }, ...done.map(queued)) : null);
}

function queued(paper) {
  const name = [paper.type, paper.number && `số ${paper.number}`, paper.date && `ngày ${vietnameseDate(paper.date)}`].filter(Boolean).join(' ');
  return el('li', {},
    el('span', { class: 'paper-name' }, name || paper.file, el('small', { text: paper.title || '' }), el('small', { text: `${paper.file} · ${paper.state}` })),
    el('span', { class: 'count', text: `${paper.tasks} nhiệm vụ` }),
    el('span', { class: paper.doubtful ? 'count some' : 'count', text: paper.doubtful ? `${paper.doubtful} ô chưa chắc` : 'không còn ô chưa chắc' }),
    el('a', { class: 'plain', href: `/ra-soat.html?v=${paper.version}`, text: paper.reviewed ? 'Xem, sửa' : 'Rà soát', 'data-testid': 'open' }));
}

async function openPaper(id) {
  const sheet = await ask(`/${id}`);
  if (sheet) draw(sheet);
}

async function edit(sheet, edits) {
  const place = window.scrollY;
  const fresh = await ask(`/${sheet.version}/edit`, edits);
  if (!fresh) return;
  draw(fresh);
  window.scrollTo(0, place);
}

function draw(sheet, note) {
  content.setAttribute('aria-busy', 'false');
  const doubtful = sheet.tasks.filter((t) => Object.keys(t.doubts).length);
  const cells = doubtful.reduce((sum, t) => sum + Object.keys(t.doubts).length, 0) + Object.keys(sheet.facts.doubts).length;
  const shown = showAll || !doubtful.length ? sheet.tasks : sheet.tasks.filter((t) => Object.keys(t.doubts).length || tasksOpen.has(t.row));
  const change = (edits) => edit(sheet, edits);
  document.title = `${sheet.number || sheet.file} – Chờ rà soát`;
  show(
    el('p', {}, el('a', { href: '/ra-soat.html', text: '← Tất cả văn bản' })),
    el('h2', { text: sheet.title || sheet.file }),
    el('p', { class: 'muted', text: `${sheet.file} · ${sheet.state} · đã sửa ${sheet.corrections} chỗ so với bản máy đọc` }),
    el('div', { class: 'bar' },
      el('span', { class: cells ? 'count some' : 'count', text: cells ? `${cells} ô chưa chắc` : 'không còn ô chưa chắc', 'data-testid': 'doubtful' }),
      el('span', { class: 'grow' }),
      el('a', { class: 'plain', href: address(`/${sheet.version}/sheet`), text: 'Tải phiếu Excel', 'data-testid': 'download' }),
      upload(sheet),
      el('button', { type: 'button', class: 'main', text: 'Công bố', 'data-testid': 'publish', onclick: () => publish(sheet, `/${sheet.version}/publish`) })),
    note || null,
    sheet.stops.length ? stopsBox('Cần xem trước khi công bố', sheet.stops) : null,
    facts(sheet, change),
    el('div', { class: 'row-head' }, el('h2', { text: `Nhiệm vụ (${sheet.tasks.length})` }), el('span', { class: 'spacer' }), ...columnButtons(sheet, change),
      doubtful.length ? el('button', { type: 'button', class: 'small', text: showAll ? 'Chỉ hiện dòng chưa chắc' : `Hiện cả ${sheet.tasks.length} nhiệm vụ`,
        onclick: () => { showAll = !showAll; draw(sheet); } }) : null,
      el('button', { type: 'button', class: 'small', text: 'Thêm dòng', onclick: () => { tasksOpen.add(newRow(sheet.tasks)); change([{ action: 'addRow', table: 'TASKS', row: 0 }]); } })),
    ...shown.map((task) => taskCard(sheet, task, change, suggest)),
    ...simpleTable(sheet, 'TARGETS', 'Chỉ tiêu', sheet.targets, change),
    ...simpleTable(sheet, 'OBLIGATIONS', 'Chế độ báo cáo', sheet.obligations, change));
}

/** What the paper is stands open only while something of it is doubtful: the doubtful tasks come first. */
function facts(sheet, change) {
  const doubtful = Object.keys(sheet.facts.doubts).length;
  const name = [sheet.type, sheet.number && `số ${sheet.number}`, sheet.date && `ngày ${vietnameseDate(sheet.date)}`].filter(Boolean).join(' ');
  return el('details', { open: doubtful > 0 || factsOpen, ontoggle: (event) => { factsOpen = event.target.open; } },
    el('summary', {}, el('h2', { text: doubtful || !name ? 'Văn bản' : `Văn bản: ${name}` })), factsCard(sheet, change));
}

const newRow = (rows) => Math.max(1, ...rows.map((r) => r.row)) + 1;

/** One button for each column that still has doubtful cells. */
function columnButtons(sheet, change) {
  const codes = [...new Set(sheet.tasks.flatMap((t) => Object.keys(t.doubts)))];
  return codes.map((code) => {
    const title = sheet.columns.TASKS.find((c) => c.code === code)?.title || code;
    return el('button', { type: 'button', class: 'small', text: `Chấp nhận cả cột “${title}”`, onclick: () => change([{ action: 'acceptColumn', table: 'TASKS', row: 0, column: code }]) });
  });
}

/** What stands against publishing; what a row's "Giữ nguyên" lifts is told once for all. */
function stopsBox(title, stops) {
  const FEW = 6;
  const item = (s) => el('li', { text: s.sentence.replace(/ Nếu đúng như vậy, .*$/, '') });
  const rest = stops.slice(FEW);
  return el('section', { class: 'stops', role: 'alert', 'data-testid': 'stops' }, el('h2', { text: `${title}: ${stops.length} chỗ` }),
    stops.some((s) => s.confirmable) ? el('p', { class: 'muted', text: 'Chỗ nào văn bản in đúng như vậy thì đánh dấu “Giữ nguyên” ở dòng đó, hoặc đánh dấu một lần cho cả văn bản ở phần Văn bản.' }) : null,
    el('ul', {}, ...stops.slice(0, FEW).map(item)),
    rest.length ? el('details', {}, el('summary', { text: `Xem ${rest.length} chỗ còn lại` }), el('ul', {}, ...rest.map(item))) : null);
}

async function publish(sheet, path, bytes) {
  try {
    const response = await fetch(address(path), { method: 'POST', body: bytes || '{}', credentials: 'same-origin',
      headers: { 'Content-Type': bytes ? 'application/octet-stream' : 'application/json' } });
    const answer = await response.json();
    const id = answer.version || sheet.version;
    const fresh = await ask(`/${id}`);
    if (!fresh) return;
    history.replaceState(null, '', `/ra-soat.html?v=${id}`);
    const words = response.ok ? answer.message : (answer.stops ? 'Chưa công bố: xem các chỗ dưới đây. Phần đã sửa vẫn được giữ.' : errorMessage(answer) || 'Chưa công bố được.');
    draw(fresh, el('p', { class: response.ok ? 'done' : 'stops', role: 'status', text: words, 'data-testid': 'outcome' }));
    byId('announce').textContent = words;
    window.scrollTo(0, 0);
  } catch {
    tell('Chưa công bố được', 'Chưa kết nối được máy chủ; chưa công bố gì.');
  }
}

function upload(sheet) {
  const file = el('input', { type: 'file', accept: '.xlsx', class: 'sr-only', id: 'upload', 'data-testid': 'upload',
    onchange: (event) => event.target.files[0] && publish(sheet, `/${sheet.version}/sheet`, event.target.files[0]) });
  return el('label', { class: 'plain' }, 'Gửi phiếu Excel đã sửa', file);
}

/** Names of units that contain what stands after the last ";". */
async function suggest(words) {
  const last = words.split(';').pop().trim();
  if (last.length < 2) return;
  try {
    const { status, body } = await call(address('/units', { q: last }), undefined, 10000);
    if (status !== 200) return;
    const before = words.includes(';') ? `${words.slice(0, words.lastIndexOf(';') + 1)} ` : '';
    byId('units').replaceChildren(...body.map((name) => el('option', { value: before + name })));
  } catch {
    // suggestions are a help only
  }
}
