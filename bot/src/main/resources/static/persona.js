/** Who is asking. In the demo the header lets the person choose a role, a unit and a day; otherwise it only tells. */
import { byId, call, el, memory } from './common.js';

const ROLES = {
  CADRE: 'Cán bộ',
  LEADER: 'Lãnh đạo đơn vị',
  OFFICE: 'Cơ quan thường trực',
  SUPERVISOR: 'Lãnh đạo chỉ đạo',
  ADMIN: 'Quản trị',
};
const OTHER = 'OTHER';

const keyOf = (persona) => `${persona.role}|${persona.unit || ''}`;
const describe = ({ role, unit }) => (unit ? `${ROLES[role] || role}, ${unit}` : ROLES[role] || role);
const labelOf = (persona) => persona.label || describe(persona);

/** Fills the header; "onSwitch" is told the label of a newly chosen persona. */
export async function setUpPersona(session, onSwitch) {
  if (!session.demo) {
    showPerson(session.person);
    return { fields: () => ({}), valid: () => true, enable() {} };
  }
  const personas = await readPersonas(session.person);
  const stored = memory.read('persona');
  if (stored && !personas.some((p) => keyOf(p) === keyOf(stored))) personas.push(stored);
  let chosen = stored || personas[0];

  byId('demo').hidden = false;
  byId('demo-badge').hidden = false;
  const select = byId('persona');
  const date = byId('date');
  date.value = memory.read('on') || '';
  date.addEventListener('change', () => memory.write('on', date.value));
  fill();
  setUpOther();

  select.addEventListener('change', () => {
    byId('other').hidden = select.value !== OTHER;
    if (select.value === OTHER) byId('other-unit').focus();
    else choose(personas.find((p) => keyOf(p) === select.value));
  });

  function fill() {
    select.replaceChildren(
      ...personas.map((p) => el('option', { value: keyOf(p), text: labelOf(p) })),
      el('option', { value: OTHER, text: 'Đơn vị khác…' }));
    select.value = keyOf(chosen);
  }

  function choose(persona) {
    if (keyOf(persona) === keyOf(chosen)) return;
    chosen = persona;
    memory.write('persona', persona);
    onSwitch(labelOf(persona));
  }

  function setUpOther() {
    const units = [...new Set(personas.map((p) => p.unit).filter(Boolean))];
    byId('units').replaceChildren(...units.map((unit) => el('option', { value: unit })));
    byId('other-role').replaceChildren(
      ...Object.entries(ROLES).map(([role, text]) => el('option', { value: role, text })));
    byId('other').addEventListener('submit', (event) => {
      event.preventDefault();
      const unit = byId('other-unit').value.trim().replace(/\s+/g, ' ') || null;
      const role = byId('other-role').value;
      const needsUnit = !unit && (role === 'CADRE' || role === 'LEADER');
      byId('other-unit').setCustomValidity(needsUnit ? 'Đề nghị nhập tên đơn vị.' : '');
      if (!byId('other').reportValidity()) return;
      let persona = personas.find((p) => keyOf(p) === keyOf({ role, unit }));
      if (!persona) personas.push(persona = { role, unit, label: describe({ role, unit }) });
      choose(persona);
      close();
    });
    byId('other-unit').addEventListener('input', () => byId('other-unit').setCustomValidity(''));
    byId('other-role').addEventListener('change', () => byId('other-unit').setCustomValidity(''));
    byId('other-cancel').addEventListener('click', close);
  }

  function close() {
    byId('other').hidden = true;
    fill();
    select.focus();
  }

  return {
    fields: () => ({ as: { unit: chosen.unit || null, role: chosen.role }, ...(date.value ? { on: date.value } : {}) }),
    /** A day out of range is pointed out; it is never silently replaced by the real one. */
    valid: () => date.reportValidity(),
    /** While an answer is awaited the persona stays as it is. */
    enable(on) {
      select.disabled = !on;
      byId('other').inert = !on;
    },
  };
}

async function readPersonas(person) {
  let personas = [];
  try {
    const { status, body } = await call('/api/personas', undefined, 10000);
    if (status === 200 && Array.isArray(body)) personas = body;
  } catch {
    // The switch still works with the session's own person and the free entry.
  }
  const own = person && personas.find((p) => keyOf(p) === keyOf(person));
  if (own) return [own, ...personas.filter((p) => p !== own)];
  if (personas.length === 0) personas = [{ role: 'CADRE', unit: null }];
  return person ? [{ unit: person.unit, role: person.role }, ...personas] : personas;
}

function showPerson(person) {
  if (!person) return;
  byId('who').textContent = [person.name, describe(person)].filter(Boolean).join(' – ');
}
