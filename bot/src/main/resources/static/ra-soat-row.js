/** One paper's cells: each can be corrected, accepted, or treated like all cells with the same words. */
import { el } from './common.js';

const UNITS = new Set(['lead', 'coordinating', 'focal']);
const WIDE = new Set(['content', 'title', 'lead', 'coordinating', 'text']);

export function factsCard(sheet, change) {
  const columns = sheet.columns.FACTS.filter((c) => c.code !== 'keepAll');
  const keep = sheet.columns.FACTS.find((c) => c.code === 'keepAll');
  return el('section', { class: Object.keys(sheet.facts.doubts).length ? 'card doubtful' : 'card', 'data-testid': 'facts' },
    el('div', { class: 'cells' }, ...columns.map((c) => cell('FACTS', sheet.facts, c, change)), check('FACTS', sheet.facts, keep, change)),
    sheet.relations.length ? el('div', { class: 'source', 'data-testid': 'relations' }, el('h3', { text: 'Quan hệ với văn bản khác' }),
      el('ul', {}, ...sheet.relations.map((text) => el('li', { text })))) : null);
}

export function taskCard(sheet, task, change, suggest) {
  const doubts = Object.keys(task.doubts);
  const columns = sheet.columns.TASKS.filter((c) => c.code !== 'keep');
  const keep = sheet.columns.TASKS.find((c) => c.code === 'keep');
  // what is doubtful comes first, the rest in the order of the sheet
  const ordered = [...columns].sort((a, b) => Number(doubts.includes(b.code)) - Number(doubts.includes(a.code)));
  return el('section', { class: doubts.length ? 'card doubtful' : 'card', 'data-testid': 'task' },
    el('div', { class: 'row-head' },
      el('strong', { text: task.cells.no ? `Nhiệm vụ ${task.cells.no}` : 'Nhiệm vụ không có số' }),
      el('span', { class: 'muted', text: `dòng ${task.row}` }),
      el('span', { class: 'spacer' }),
      el('button', { type: 'button', class: 'small', text: 'Thêm dòng dưới', onclick: () => change([{ action: 'addRow', table: 'TASKS', row: task.row }]) }),
      el('button', { type: 'button', class: 'small', text: 'Bỏ dòng', onclick: () => confirm('Bỏ dòng này khỏi danh sách nhiệm vụ?') && change([{ action: 'removeRow', table: 'TASKS', row: task.row }]) })),
    el('div', { class: 'row-body' },
      el('div', { class: 'cells' }, ...ordered.map((c) => cell('TASKS', task, c, change, suggest, sheet)), check('TASKS', task, keep, change)),
      el('div', { class: 'source' }, el('h3', { text: 'Trong văn bản' }), task.source || 'Dòng này không gắn với chỗ nào trong văn bản.')));
}

function cell(table, line, column, change, suggest, sheet) {
  const words = line.cells[column.code] || '';
  const why = line.doubts[column.code];
  const same = sheet ? sheet.tasks.filter((t) => (t.cells[column.code] || '') === words && t.row !== line.row).length : 0;
  const field = UNITS.has(column.code) && table === 'TASKS'
    ? el('input', { type: 'text', list: 'units', autocomplete: 'off', oninput: (e) => suggest(e.target.value) })
    : el('textarea', { rows: WIDE.has(column.code) ? Math.min(8, Math.max(2, Math.ceil(words.length / 85))) : 1 });
  field.value = words;
  const acts = el('div', { class: 'acts' });
  const offer = (...buttons) => acts.replaceChildren(...buttons.filter(Boolean));
  const button = (text, edits) => el('button', { type: 'button', class: 'small', text, onclick: () => change(edits) });
  const acceptance = () => offer(why ? button('Đúng', [{ action: 'accept', table, row: line.row, column: column.code }]) : null,
    why && same && words ? button(`Đúng, cả ${same} ô ghi như vậy`, [{ action: 'acceptSame', table, row: line.row, column: column.code, words }]) : null);
  acceptance();
  field.addEventListener('input', () => {
    if (field.value === words) acceptance();
    else offer(button('Lưu', [{ action: 'write', table, row: line.row, column: column.code, words: field.value }]),
      same && words ? button(`Lưu cho cả ${same + 1} ô ghi như vậy`, [{ action: 'writeSame', table, row: line.row, column: column.code, words, to: field.value }]) : null);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (field.value !== words) change([{ action: 'write', table, row: line.row, column: column.code, words: field.value }]);
    }
  });
  return el('div', { class: `cell${why ? ' doubtful' : ''}${WIDE.has(column.code) ? ' wide' : ''}` },
    el('label', {}, el('span', { class: 'muted', text: column.title }), field), why ? el('p', { class: 'why', text: why }) : null, acts);
}

/** "Giữ nguyên": what is asked about stands in the paper just so. */
function check(table, line, column, change) {
  const box = el('input', { type: 'checkbox', onchange: (e) => change([{ action: 'write', table, row: line.row, column: column.code, words: e.target.checked ? 'x' : '' }]) });
  box.checked = Boolean(line.cells[column.code]);
  return el('label', { class: 'cell check wide' }, box, el('span', { text: table === 'FACTS' ? column.title : 'Giữ nguyên: văn bản in đúng như vậy' }));
}

export function simpleTable(sheet, table, title, rows, change) {
  if (!rows.length) return [];
  return [el('details', {}, el('summary', {}, el('h2', { text: `${title} (${rows.length})` })),
    ...rows.map((line) => el('section', { class: 'card' },
      el('div', { class: 'row-head' }, el('span', { class: 'muted', text: `dòng ${line.row}` }), el('span', { class: 'spacer' }),
        el('button', { type: 'button', class: 'small', text: 'Bỏ dòng', onclick: () => change([{ action: 'removeRow', table, row: line.row }]) })),
      el('div', { class: 'cells' }, ...sheet.columns[table].map((c) => cell(table, line, c, change))))))];
}
