/** Messages that were not understood: teach a way of writing, keep as a test case, or dismiss. */
import { byId, call, contentNotice, el, errorMessage, signInNotice, vietnameseDate } from './common.js';

const content = byId('content');
const tell = (title, text) => contentNotice(content, title, text, () => open());
const KINDS = { CLARIFY: 'đã hỏi lại', NOT_FOUND: 'không tìm thấy', OUT_OF_SCOPE: 'ngoài phạm vi', ERROR: 'lỗi', ANSWER: 'đã trả lời', RECEIPT: 'đã ghi nhận', NOT_ALLOWED: 'ngoài quyền' };

open();

async function open(told) {
  try {
    const { status, body } = await call('/api/misses', undefined, 30000);
    if (status === 200) show(body || [], told);
    else if (status === 401) signInNotice();
    else tell('Chưa mở được danh sách', errorMessage(body) || 'Máy chủ đang bận.');
  } catch {
    tell('Chưa mở được danh sách', 'Chưa kết nối được máy chủ.');
  }
}

function show(misses, told) {
  content.setAttribute('aria-busy', 'false');
  content.replaceChildren(
    el('section', { class: 'paper-head' },
      el('h1', { text: 'Câu Trợ lý chưa hiểu' }),
      el('p', { text: misses.length ? `${misses.length} câu, mới nhất trước. Dạy cách viết: ghi cụm từ người hỏi dùng và nghĩa của nó.` : 'Không có câu nào chờ xem.' }),
      told ? el('p', { class: 'ocr-note', role: 'status', 'data-testid': 'told', text: told }) : null),
    ...misses.map(miss));
}

function miss(one) {
  const phrase = el('input', { type: 'text', 'aria-label': 'Người hỏi viết', placeholder: 'người hỏi viết…', 'data-testid': 'phrase' });
  const meaning = el('input', { type: 'text', 'aria-label': 'Nghĩa là', placeholder: 'nghĩa là…', 'data-testid': 'meaning' });
  return el('section', { class: 'passage', 'data-testid': 'miss' },
    el('h2', {}, el('span', { text: `${vietnameseDate(one.at)} · ${one.unit || 'không thuộc đơn vị'} · ${KINDS[one.kind] || one.kind}${one.thumbsDown ? ' · bị chê' : ''}` })),
    el('p', {}, el('strong', { text: one.said })),
    el('p', { class: 'muted', text: `Hiểu gần nhất: ${one.intent}. Đã trả lời: ${one.reply}` }),
    el('form', { class: 'teach', onsubmit: (event) => { event.preventDefault(); settle({ id: one.id, how: 'ALIAS', phrase: phrase.value, meaning: meaning.value }); } },
      phrase, ' ', meaning, ' ',
      el('button', { type: 'submit', class: 'main', text: 'Dạy cách viết', 'data-testid': 'teach' }), ' ',
      el('button', { type: 'button', class: 'light', text: 'Chép ca kiểm thử', onclick: () => copy(one) }), ' ',
      el('button', { type: 'button', class: 'light', text: 'Bỏ qua', 'data-testid': 'dismiss', onclick: () => settle({ id: one.id, how: 'DISMISSED' }) })));
}

async function copy(one) {
  try {
    await navigator.clipboard.writeText(one.case);
    settle({ id: one.id, how: 'CASE' }, 'Đã chép ca kiểm thử vào bộ nhớ tạm.');
  } catch {
    open('Trình duyệt không cho chép; đề nghị mở trang bằng địa chỉ của máy này.');
  }
}

async function settle(body, told) {
  try {
    const { status, body: answer } = await call('/api/misses', body, 30000);
    open(status === 200 ? told || answer?.message : errorMessage(answer) || 'Chưa xử lý được, đề nghị thử lại.');
  } catch {
    open('Chưa kết nối được máy chủ; chưa ghi gì.');
  }
}
