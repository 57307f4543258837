/** The document view: the paper's head and all its passages, with the cited one in focus. */
import { byId, call, contentNotice, el, errorMessage, signInNotice, vietnameseDate } from './common.js';

const content = byId('content');
const tell = (title, text, again) => contentNotice(content, title, text, again);

open(new URLSearchParams(location.search).get('passage'));

async function open(id) {
  if (!id) {
    tell('Không tìm thấy đoạn văn bản', 'Đường dẫn không nêu đoạn cần xem.');
    return;
  }
  try {
    const { status, body } = await call(`/api/passages/${encodeURIComponent(id)}`, undefined, 30000);
    if (status === 200 && body) show(body);
    else if (status === 401) signInNotice();
    else if (status === 403) tell('Ngoài quyền được xem', errorMessage(body) || 'Văn bản này không gửi đến đơn vị.');
    else if (status === 404 || status === 400) {
      tell('Không tìm thấy đoạn văn bản', errorMessage(body)
        || 'Đoạn này không có trong hệ thống, hoặc văn bản đã được thay bằng bản khác. '
          + 'Đề nghị hỏi lại Trợ lý để có nguồn mới nhất.');
    } else tell('Chưa mở được văn bản', errorMessage(body) || 'Máy chủ đang bận.', () => open(id));
  } catch {
    tell('Chưa mở được văn bản', 'Chưa kết nối được máy chủ.', () => open(id));
  }
}

function show({ document: paper, passages, focus }) {
  const title = paper.title || paper.number || paper.source || 'Văn bản';
  document.title = `${title} – Đôn Đốc`;
  const sections = (passages || []).map((passage) => section(passage, String(passage.id) === String(focus)));
  content.setAttribute('aria-busy', 'false');
  // The whole paper is not read aloud on arrival; the cited passage gets the focus instead.
  content.removeAttribute('aria-live');
  content.replaceChildren(head(paper, title), ...sections);
  const cited = content.querySelector('.passage.cited');
  if (cited) {
    cited.scrollIntoView({ block: cited.offsetHeight < window.innerHeight ? 'center' : 'start' });
    cited.focus({ preventScroll: true });
  }
}

function head(paper, title) {
  const rows = [
    ['Số, ký hiệu', paper.number],
    ['Cơ quan ban hành', paper.issuer],
    ['Ngày ban hành', vietnameseDate(paper.date)],
    ['Tệp nguồn', paper.source],
  ].filter(([, value]) => value);
  return el('section', { class: 'paper-head' },
    el('h1', { text: title }),
    el('dl', {}, ...rows.flatMap(([name, value]) => [el('dt', { text: name }), el('dd', { text: value })])),
    paper.changed ? el('p', {
      class: 'ocr-note', role: 'note', 'data-testid': 'changed-note', text: `Văn bản này ${paper.changed}.`,
    }) : null,
    paper.origin === 'OCR' ? el('p', {
      class: 'ocr-note', role: 'note', 'data-testid': 'ocr-note',
      text: 'Văn bản quét, chữ có thể sai; xem bản gốc trước khi dùng số liệu.',
    }) : null);
}

function section(passage, cited) {
  return el('section', {
    class: cited ? 'passage cited' : 'passage', id: `p${passage.id}`, 'data-testid': 'passage',
    tabindex: cited ? '-1' : null, 'aria-label': cited ? `Đoạn được dẫn: ${passage.locator || ''}` : null,
  },
    el('h2', {},
      el('span', { text: passage.locator || '' }),
      cited ? el('span', { class: 'cited-mark', text: 'Đoạn được dẫn' }) : null),
    el('p', { text: passage.text || '' }));
}
