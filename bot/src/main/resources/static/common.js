/**
 * Helpers shared by the chat page and the document view.
 * Data reaches the page through textContent and attributes only, never as markup.
 */

/** An element with attributes and children; "text" sets its text, "onclick" and the like add a listener. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'text') node.textContent = value;
    else if (typeof value === 'function') node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export const byId = (id) => document.getElementById(id);

/**
 * One JSON call: GET, or POST when a body is given. Resolves to {status, body}, where body is null when the
 * answer is not JSON; rejects when the server cannot be reached in time.
 */
export async function call(path, body, timeoutMs = 90000) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeoutMs);
  try {
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      headers: body ? { Accept: 'application/json', 'Content-Type': 'application/json' } : { Accept: 'application/json' },
      body: body ? JSON.stringify(body) : undefined,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: abort.signal,
    });
    const text = await response.text();
    return { status: response.status, body: parse(text) };
  } finally {
    clearTimeout(timer);
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The server's own Vietnamese words for a failure, or null. */
export const errorMessage = (body) => body?.error?.message || null;

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A random UUID; crypto.randomUUID is missing where an office serves the page over plain http. */
export function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 0x0f) | 0x40;
  b[8] = (b[8] & 0x3f) | 0x80;
  const hex = Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** "2026-02-15" as "15/02/2026"; anything else unchanged. No Date object, so no time zone can shift the day. */
export function vietnameseDate(iso) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso || '');
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : iso || '';
}

/** What this tab remembers; a full or forbidden storage is not an error for the person. */
export const memory = {
  read(key) {
    try {
      return JSON.parse(sessionStorage.getItem(`dondoc.${key}`));
    } catch {
      return null;
    }
  },
  /** Returns false when the browser would not keep the value. */
  write(key, value) {
    try {
      sessionStorage.setItem(`dondoc.${key}`, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
};

/** Replaces the whole page by a notice: a heading and paragraphs. */
export function pageNotice(title, paragraphs) {
  const heading = el('h1', { text: title, tabindex: '-1' });
  document.title = `${title} – Đôn Đốc`;
  document.body.className = 'notice-page';
  document.body.replaceChildren(
    el('main', { class: 'notice' },
      el('img', { src: '/icon.svg', alt: '', width: '56', height: '56' }),
      heading,
      ...paragraphs.map((text) => el('p', { text }))));
  heading.focus();
}

/** Replaces a page's content by a notice, with a button to try again where that may help. */
export function contentNotice(content, title, text, again, extra) {
  content.setAttribute('aria-busy', 'false');
  content.replaceChildren(el('section', { class: 'notice', 'data-testid': 'notice' },
    el('h1', { text: title }), el('p', { text }), extra,
    again ? el('button', { type: 'button', class: 'main', text: 'Thử lại', onclick: again }) : null));
}

export function signInNotice() {
  pageNotice('Cần đường dẫn đăng nhập một lần', [
    'Trang này chỉ mở bằng đường dẫn đăng nhập cấp riêng cho từng người. Đường dẫn dùng được một lần, '
      + 'trong thời gian ngắn, nên không chuyển tiếp cho người khác.',
    'Nếu chưa có đường dẫn, hoặc đường dẫn đã dùng, đã hết hạn, đề nghị liên hệ quản trị hệ thống của cơ quan '
      + 'để được cấp đường dẫn mới.',
    'Khi nhận được, mở đường dẫn ngay trên máy và trình duyệt sẽ sử dụng.',
  ]);
}
