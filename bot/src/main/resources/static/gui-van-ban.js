/** Sending papers to the program: each with how much of it is sent, how its reading goes and what came of it. */
import { byId, call, el, errorMessage, pause } from './common.js';

const STATES = { SENDING: 'Đang gửi…', WAITING: 'Đã gửi, chờ đọc', READING: 'Đang đọc…', DONE: 'Đã đọc', REFUSED: 'Không tiếp nhận' };
const KINDS = '.docx,.pdf,.xlsx,.html,.htm,.txt,.zip,.png,.jpg,.jpeg,.tif,.tiff';
const LARGEST = 20 * 1024 * 1024;
/** Files that this page sends or could not send; those at the server are asked for. */
const here = [];
let atServer = [];
let following = false;

/** @param address of the review's calls; @param renew draws the queue again, once something was read */
export function sendCard(address, renew) {
  const files = el('input', { type: 'file', multiple: true, accept: KINDS, class: 'sr-only', 'data-testid': 'send',
    onchange: async (event) => {
      const chosen = [...event.target.files];
      event.target.value = '';
      for (const file of chosen) await send(file, address);
      follow(address, renew);
    } });
  const card = el('section', { class: 'card send' },
    el('div', { class: 'row-head' },
      el('h2', { text: 'Nhập văn bản mới' }), el('span', { class: 'spacer' }),
      el('label', { class: 'plain' }, 'Chọn tệp để gửi', files)),
    el('p', { class: 'muted', text: 'Nhận Word (.docx), PDF, bản quét, ảnh trang, Excel, HTML, văn bản thuần, tệp nén .zip; mỗi tệp không quá 20 MB. Không gửi văn bản mang dấu mật.' }),
    el('ul', { class: 'sent', id: 'sent', 'data-testid': 'sent' }));
  follow(address, renew);
  setTimeout(draw);
  return card;
}

async function send(file, address) {
  const row = { name: file.name, state: 'SENDING', share: 0, message: '' };
  here.push(row);
  draw();
  if (file.size > LARGEST) {
    Object.assign(row, { state: 'REFUSED', message: 'Tệp vượt giới hạn 20 MB.' });
    draw();
    return;
  }
  await new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', address('/sent', { name: file.name }));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Dondoc-Page', '1');
    request.responseType = 'json';
    request.upload.onprogress = (event) => {
      row.share = event.lengthComputable ? event.loaded / event.total : 0;
      draw();
    };
    request.onload = () => {
      if (request.status === 200) {
        here.splice(here.indexOf(row), 1);
        atServer = request.response?.files || atServer;
      } else {
        Object.assign(row, { state: 'REFUSED', message: errorMessage(request.response) || 'Chưa gửi được, đề nghị gửi lại.' });
      }
      done();
    };
    request.onerror = () => {
      Object.assign(row, { state: 'REFUSED', message: 'Chưa kết nối được máy chủ, đề nghị gửi lại.' });
      done();
    };
    request.send(file);
  });
  draw();
}

/** Asks every second while something waits; what has been read then stands in the queue. */
async function follow(address, renew) {
  if (following) return;
  following = true;
  let read = false;
  let busy = true;
  while (busy) {
    try {
      const { status, body } = await call(address('/sent'), undefined, 10000);
      if (status === 200) atServer = body.files;
    } catch {
      // the next look may succeed
    }
    draw();
    busy = Boolean(byId('sent')) && atServer.some((f) => f.state === 'WAITING' || f.state === 'READING');
    read ||= busy;
    if (busy) await pause(1000);
  }
  following = false;
  if (read && byId('sent')) await renew();
}

/** A line that says nothing new stays, so that whoever is about to press its link does not lose it. */
function draw() {
  const list = byId('sent');
  if (!list) return;
  const standing = new Map([...list.children].map((line) => [line.dataset.says, line]));
  list.replaceChildren(...[...atServer, ...here].slice(-10).reverse().map((file) => {
    const says = JSON.stringify(file);
    const line = standing.get(says) || row(file, says);
    standing.delete(says);
    return line;
  }));
}

function row(file, says) {
  return el('li', { 'data-state': file.state, 'data-says': says },
    el('span', { class: 'doc-name', text: file.name }),
    el('span', { class: 'doc-state', text: STATES[file.state] }),
    file.state === 'SENDING' ? el('progress', { max: '1', value: String(file.share), 'aria-label': `Đã gửi ${Math.round(file.share * 100)}%` }) : null,
    file.state === 'READING' ? el('progress', { 'aria-label': 'Đang đọc' }) : null,
    file.message ? el('span', { class: 'doc-message', text: file.message }) : null,
    file.version ? el('a', { href: `/ra-soat.html?v=${file.version}`, text: 'Rà soát' }) : null);
}
