/** One message of the conversation as elements of the page. */
import { el, vietnameseDate } from './common.js';

const KINDS = {
  RECEIPT: 'Đã ghi nhận',
  CLARIFY: 'Cần làm rõ',
  NOT_FOUND: 'Không tìm thấy',
  NOT_ALLOWED: 'Ngoài quyền được xem',
  OUT_OF_SCOPE: 'Ngoài phạm vi',
  ERROR: 'Chưa xử lý được',
};
const STATUSES = {
  NOT_STARTED: 'chưa thực hiện',
  IN_PROGRESS: 'đang thực hiện',
  BLOCKED: 'có vướng mắc',
  SUBMITTED: 'chờ xác nhận',
  RETURNED: 'đề nghị bổ sung',
  DONE: 'đã hoàn thành',
  CANCELLED: 'đã hủy',
};
const ROLES = { LEAD: 'chủ trì', COORDINATING: 'phối hợp', DIRECTING: 'chỉ đạo' };
const NUMBERED = /^\s*(\d{1,3})\. \S/;
const SHOWN_SOURCES = 3;

/** What the person sent; "onRetry" is given only where sending again makes sense. */
export function userMessage(entry, onRetry) {
  const bubble = el('div', { class: 'bubble' },
    el('span', { class: 'sr-only', text: 'Đã nhắn: ' }), el('div', { class: 'text', 'data-testid': 'text', text: entry.text }));
  const message = el('article', { class: 'message user', 'data-testid': 'message', 'data-kind': 'USER' }, bubble);
  if (entry.failed) {
    message.append(el('p', { class: 'unsent', role: 'alert' },
      el('span', { text: entry.reason ? `Chưa gửi được: ${entry.reason}` : 'Chưa gửi được.' }),
      onRetry ? el('button', { type: 'button', 'data-testid': 'retry', text: 'Gửi lại', onclick: onRetry }) : null));
  }
  return message;
}

/** A line between two parts of the log. */
export function divider(text) {
  return el('p', { class: 'divider', 'data-testid': 'divider' }, el('span', { text }));
}

/** An answer. While it is the last one, its numbered lines and chips send what they stand for. */
export function replyMessage(reply, active, onSend, onThumb) {
  const kind = reply.kind || 'ANSWER';
  const bubble = el('div', { class: 'bubble' },
    el('span', { class: 'sr-only', text: 'Trợ lý: ' }),
    KINDS[kind] ? el('p', { class: 'kind', text: KINDS[kind] }) : null,
    textLines(reply.text || '', active, onSend),
    receipts(reply.reports || []),
    taskList(reply),
    sources(reply.citations || []),
    active && onThumb ? thumbs(onThumb) : null);
  return el('article', { class: 'message reply', 'data-testid': 'message', 'data-kind': kind },
    bubble, chips(reply.buttons || [], active, onSend));
}

/** Whether the answer was of use; onThumb resolves to the words of thanks, or null where they could not be kept. */
function thumbs(onThumb) {
  const row = el('p', { class: 'thumbs', role: 'group', 'aria-label': 'Đánh giá câu trả lời' });
  const button = (text, up) => el('button', { type: 'button', text, 'data-testid': up ? 'thumb-up' : 'thumb-down',
    onclick: async () => {
      const thanks = await onThumb(up);
      row.replaceChildren(el('span', { role: 'status', text: thanks || 'Chưa gửi được đánh giá.' }));
    } });
  row.append(button('Hữu ích', true), button('Chưa đúng ý', false));
  return row;
}

/** Puts the choices of earlier answers to rest; only the last one is judged. */
export function rest(log) {
  for (const row of log.querySelectorAll('.thumbs')) row.remove();
  for (const chip of log.querySelectorAll('button.chip')) chip.disabled = true;
  for (const pick of log.querySelectorAll('button.pick')) {
    pick.replaceWith(el('div', { class: 'line', text: pick.textContent }));
  }
}

export function chip(label, onclick, disabled = false) {
  return el('button', { type: 'button', class: 'chip', 'data-testid': 'chip', text: label, disabled, onclick });
}

function chips(buttons, active, onSend) {
  if (buttons.length === 0) return null;
  return el('div', { class: 'chips', role: 'group', 'aria-label': 'Lựa chọn' },
    ...buttons.map(({ label, send }) => chip(label, () => onSend(send, label), !active)));
}

function textLines(text, active, onSend) {
  return el('div', { class: 'text', 'data-testid': 'text' }, ...text.split('\n').map((line) => {
    const number = active && NUMBERED.exec(line)?.[1];
    if (!number) return el('div', { class: 'line', text: line });
    return el('button', {
      type: 'button', class: 'pick', 'data-testid': 'pick', text: line, title: `Xem mục ${number}`,
      onclick: () => onSend(number, number),
    });
  }));
}

function receipts(reports) {
  const rows = reports.filter((report) => report.receipt).map((report) => {
    const details = [
      report.task?.no ? `nhiệm vụ ${report.task.no}` : null,
      Number.isFinite(report.percent) ? `${report.percent}%` : null,
      STATUSES[report.status],
    ].filter(Boolean).join(' · ');
    return el('li', {}, el('span', { text: 'Mã ghi nhận ' }), el('strong', { text: report.receipt }),
      details ? el('span', { class: 'muted', text: ` · ${details}` }) : null);
  });
  return rows.length ? el('ul', { class: 'receipts', 'data-testid': 'receipt' }, ...rows) : null;
}

/** The whole list behind an answer whose text shows only a page of it; built when first opened. */
function taskList(reply) {
  const tasks = reply.tasks || [];
  const shown = (reply.text || '').split('\n').filter((line) => NUMBERED.test(line)).length;
  if (tasks.length <= Math.max(shown, 1)) return null;
  const details = el('details', { class: 'tasks', 'data-testid': 'task-list' },
    el('summary', { text: `Xem cả danh sách (${tasks.length})` }));
  details.addEventListener('toggle', () => details.append(taskTable(tasks, reply.citations || [])), { once: true });
  return details;
}

function taskTable(tasks, citations) {
  const severalSources = new Set(tasks.map((task) => task.source)).size > 1;
  const titles = new Map(citations.map((citation) => [citation.source, citation.document]));
  // Roles are written out because a table laid out as cards on a phone loses its own.
  const head = el('tr', { role: 'row' }, ...['Số', 'Nội dung', 'Chủ trì', 'Thời hạn', 'Còn'].map(
    (text) => el('th', { scope: 'col', role: 'columnheader', text })));
  const rows = tasks.map((task) => {
    const notes = [
      task.role === 'LEAD' ? null : ROLES[task.role],
      STATUSES[task.status],
      severalSources ? shorten(titles.get(task.source) || task.source || '', 60) : null,
      task.changed ? `văn bản ${task.changed}` : null,
    ].filter(Boolean).join(' · ');
    return el('tr', { role: 'row' },
      el('td', { role: 'cell', class: 'no', text: task.no ?? '' }),
      el('td', { role: 'cell', class: 'content' },
        el('span', { text: task.content || '' }), notes ? el('small', { text: notes }) : null),
      el('td', { role: 'cell', 'data-label': 'Chủ trì', text: [task.lead].flat().filter(Boolean).join('; ') || '–' }),
      el('td', { role: 'cell', 'data-label': 'Thời hạn', text: dueText(task) }),
      daysLeft(task));
  });
  return el('table', { role: 'table' },
    el('thead', { role: 'rowgroup' }, head), el('tbody', { role: 'rowgroup' }, ...rows));
}

function dueText({ due, dueOn }) {
  const day = vietnameseDate(dueOn);
  if (!due) return day || 'không nêu';
  return day && !due.includes(day) ? `${due} (${day})` : due;
}

function daysLeft({ daysLeft: days, status }) {
  const cell = (text, urgency) => el('td', { role: 'cell', 'data-label': 'Còn', 'data-urgency': urgency, text });
  if (status === 'DONE') return cell('đã xong');
  if (!Number.isFinite(days) || status === 'CANCELLED') return cell('–');
  if (days < 0) return cell(`quá ${-days} ngày`, 'late');
  if (days === 0) return cell('hôm nay', 'soon');
  return cell(`${days} ngày`, days <= 7 ? 'soon' : null);
}

function sources(citations) {
  const seen = new Set();
  const rows = citations.filter((citation) => {
    const key = `${citation.passage ?? citation.source}|${citation.locator}`;
    return !seen.has(key) && seen.add(key);
  }).map(source);
  if (rows.length === 0) return null;
  const more = rows.splice(SHOWN_SOURCES);
  return el('div', { class: 'sources' },
    el('span', { class: 'sources-label', text: 'Nguồn' }),
    el('ul', {}, ...rows),
    more.length ? el('details', { class: 'more' },
      el('summary', { text: `Thêm ${more.length} nguồn` }), el('ul', {}, ...more)) : null);
}

function source(citation) {
  const name = citation.document || citation.source || 'Văn bản';
  const label = [shorten(name, 44), citation.locator].filter(Boolean).join(', ');
  const known = citation.passage !== null && citation.passage !== undefined;
  return el('li', {},
    el(known ? 'a' : 'span', {
      'data-testid': 'source-link', title: name, text: label,
      ...(known ? {
        href: `/van-ban.html?passage=${encodeURIComponent(citation.passage)}`, target: '_blank', rel: 'noopener',
      } : {}),
    }),
    citation.quote ? el('details', { class: 'quote' },
      el('summary', { text: 'Trích' }), el('blockquote', { text: citation.quote })) : null);
}

/** Cuts at a word, so that the locator after a long title stays in sight. */
function shorten(text, limit) {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit).replace(/\s+\S*$/, '')}…`;
}
