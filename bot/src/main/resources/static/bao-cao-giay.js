/** Reports that came on paper: each row beside the task that was found for it, to confirm or leave. */
import { byId, call, contentNotice, el, errorMessage, signInNotice, vietnameseDate } from './common.js';

const content = byId('content');
const tell = (title, text) => contentNotice(content, title, text, () => open());
const STATUS = { NOT_STARTED: 'chưa thực hiện', IN_PROGRESS: 'đang thực hiện', BLOCKED: 'đang vướng', DONE: 'đã hoàn thành' };

open();

async function open(told) {
  try {
    const { status, body } = await call('/api/paper-reports', undefined, 30000);
    if (status === 200) show(body || [], told);
    else if (status === 401) signInNotice();
    else tell(status === 403 ? 'Ngoài quyền thực hiện' : 'Chưa mở được danh sách', errorMessage(body) || 'Máy chủ đang bận.');
  } catch {
    tell('Chưa mở được danh sách', 'Chưa kết nối được máy chủ.');
  }
}

function show(papers, told) {
  content.setAttribute('aria-busy', 'false');
  const waiting = papers.reduce((sum, paper) => sum + paper.rows.length, 0);
  content.replaceChildren(
    el('section', { class: 'paper-head' },
      el('h1', { text: 'Báo cáo giấy chờ nhập hộ' }),
      el('p', { text: waiting ? `${papers.length} văn bản, ${waiting} dòng chờ xác nhận. Chỉ ghi nhận sau khi bấm xác nhận; mã ghi nhận mang số của văn bản.` : 'Không còn báo cáo giấy nào chờ xác nhận.' }),
      told ? el('p', { class: 'ocr-note', role: 'status', 'data-testid': 'told', text: told }) : null),
    ...papers.map(paper));
}

function paper(one) {
  const found = one.rows.filter((row) => row.task && row.sure);
  const from = one.unit || one.issuer || 'chưa rõ đơn vị';
  const head = [one.number ? `Báo cáo số ${one.number}` : one.source, vietnameseDate(one.date), from].filter(Boolean).join(' · ');
  return el('section', { 'data-testid': 'paper-report' },
    el('h2', { text: head }),
    one.unit || one.rows.some((each) => each.unit) ? null : el('p', { class: 'ocr-note', text: 'Không nhận ra đơn vị trong danh bạ nên chưa ghép được nhiệm vụ.' }),
    found.length > 1 ? el('p', {}, el('button', {
      type: 'button', class: 'main', text: `Xác nhận ${found.length} dòng khớp rõ với nhiệm vụ`, onclick: () => decide(found.map((row) => row.id), false),
    })) : null,
    ...one.rows.map(row));
}

function row(one) {
  const said = [one.percent === null ? null : `${one.percent}%`, STATUS[one.status], one.difficulty ? `khó khăn: ${one.difficulty}` : null, one.proposal ? `kiến nghị: ${one.proposal}` : null].filter(Boolean).join(' – ');
  return el('section', { class: 'passage', 'data-testid': 'paper-row' },
    el('h2', { text: one.content }),
    one.unit ? el('p', { class: 'muted', text: `Báo cáo của ${one.unit}` }) : null,
    el('p', { text: one.result }),
    el('p', {}, el('strong', { text: said })),
    el('p', { class: one.task && one.sure ? 'muted' : 'ocr-note', text: one.task ? `Nhiệm vụ ${one.task.no}: ${one.task.content}${one.sure ? '' : ' (chữ chưa khớp hẳn, đề nghị xem lại)'}` : 'Chưa nhận ra nhiệm vụ của đơn vị; có thể nhập bằng tin nhắn “nhập báo cáo hộ …”.' }),
    el('p', {},
      one.task ? el('button', { type: 'button', class: 'main', text: 'Xác nhận', 'data-testid': 'confirm', onclick: () => decide([one.id], false) }) : null, ' ',
      el('button', { type: 'button', class: 'light', text: 'Bỏ qua', 'data-testid': 'leave', onclick: () => decide([one.id], true) })));
}

async function decide(rows, leave) {
  try {
    const { status, body } = await call('/api/paper-reports', { rows, leave, task: null }, 30000);
    open(status === 200 ? body?.message : errorMessage(body) || 'Chưa ghi nhận được, đề nghị thử lại.');
  } catch {
    open('Chưa kết nối được máy chủ; chưa ghi nhận gì.');
  }
}
