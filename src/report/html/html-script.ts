/**
 * The script of the page: filters that keep their state in the URL's hash, and rows that open and close. The page's
 * content policy allows it by its hash.
 */
export const SCRIPT = String.raw`'use strict';
{
  const form = document.getElementById('filters');
  const count = document.getElementById('count');
  const title = document.getElementById('workloads-title');
  const rows = [...document.querySelectorAll('details.workload')].map((row) => ({
    row,
    data: row.dataset,
    text: row.querySelector('summary').textContent.toLowerCase(),
  }));
  const names = ['text', 'namespace', 'folder', 'level', 'check', 'audit'];
  const tests = {
    text: ({ text }, value) => value.toLowerCase().split(/\s+/).every((word) => text.includes(word)),
    namespace: ({ data }, value) => data.namespace.split('\n').includes(value),
    folder: ({ data }, value) => data.folder === value || data.folder.startsWith(value + '/'),
    level: ({ data }, value) => data.level === value,
    check: ({ data }, value) => data.check.split(' ').includes(value),
    audit: ({ data }, value) => data.audit.split(' ').includes(value),
  };
  const shown = () => rows.filter(({ row }) => !row.hidden);

  function apply() {
    const asked = names.map((name) => [name, form.elements[name].value.trim()]).filter(([, value]) => value !== '');
    for (const one of rows) one.row.hidden = !asked.every(([name, value]) => tests[name](one, value));
    const size = shown().length;
    const all = rows.length + (rows.length === 1 ? ' workload' : ' workloads');
    count.textContent = asked.length === 0 ? all : size + ' of ' + all;
    for (const element of form.elements) element.classList.toggle('set', asked.some(([name]) => name === element.name));
    return new URLSearchParams(asked).toString();
  }

  /** From the hash to the filters; false where the hash is a place in the page, or nothing. */
  function read() {
    const asked = new URLSearchParams(location.hash.slice(1));
    if (!names.some((name) => asked.has(name))) return false;
    for (const name of names) form.elements[name].value = asked.get(name) ?? '';
    apply();
    return true;
  }

  function write() {
    const hash = apply();
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : '#' + hash);
  }

  /** A link into something that is closed, or filtered away, shows it. */
  function reveal() {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (target === null) return;
    if (target.hidden) {
      form.reset();
      apply();
    }
    if (target.tagName === 'DETAILS') target.open = true;
    target.scrollIntoView();
  }

  form.hidden = false;
  document.getElementById('no-script').hidden = true;
  form.addEventListener('input', write);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(write));
  document.getElementById('open-all').addEventListener('click', () => shown().forEach(({ row }) => (row.open = true)));
  document.getElementById('close-all').addEventListener('click', () => rows.forEach(({ row }) => (row.open = false)));
  addEventListener('hashchange', () => {
    if (read()) {
      title.scrollIntoView();
      title.focus({ preventScroll: true });
    } else reveal();
  });
  // The same filter again changes no hash, and still leads to the workloads.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.filter');
    if (link !== null && link.hash === location.hash) title.scrollIntoView();
  });

  let closed = [];
  /** On paper, failing workloads show their violations, and the rest of what they hold only where somebody opened it. */
  function setForPaper(isForPaper) {
    for (const one of closed) {
      one.open = isForPaper;
      one.classList.toggle('for-paper', isForPaper);
    }
  }
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details.failing:not([open])')].filter((one) => !one.hidden);
    setForPaper(true);
  });
  addEventListener('afterprint', () => setForPaper(false));

  if (!read()) reveal();
}
`;
