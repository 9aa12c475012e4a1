import { ROWS_SCRIPT } from './rows/rows-script.ts';

/**
 * The script of the page: filters that keep their state in the URL's hash, and rows that open and close. Where the
 * workloads are data, it draws those that are looked at. The page's content policy allows it by its hash.
 */
export const SCRIPT = String.raw`'use strict';
{
${ROWS_SCRIPT}
  const form = document.getElementById('filters');
  const count = document.getElementById('count');
  const title = document.getElementById('workloads-title');
  const before = document.getElementById('show-before');
  const more = document.getElementById('show-more');
  const names = ['text', 'namespace', 'folder', 'level', 'check', 'audit'];
  const tests = {
    text: (row, value) => value.toLowerCase().split(/\s+/).every((word) => textOf(row).includes(word)),
    namespace: ({ namespaces }, value) => namespaces.includes(value),
    folder: ({ folder }, value) => folder === value || folder.startsWith(value + '/'),
    level: ({ level }, value) => level === value,
    check: ({ checks }, value) => checks.includes(value),
    audit: ({ questions }, value) => questions.includes(value),
  };
  /** How many rows are drawn at once where they are data, and how many are on paper. */
  const STEP = 200;
  const ON_PAPER = 1000;
  let asked = [];
  /** The rows that the filters let through, and the part of them that is drawn. */
  let found = rows;
  let first = 0;
  let end = 0;
  const drawn = () => found.slice(first, end);

  /** Puts the rows from one position to another into the list, in the place of those that are there. */
  function draw(from, to) {
    if (data === null) for (const row of rows) row.element.hidden = !row.isFound;
    else list.replaceChildren();
    first = end = from;
    extend(from, to);
  }

  /** Adds rows before and after those that are drawn. */
  function extend(from, to) {
    const added = (some) => (data === null ? [] : some.map(elementOf));
    list?.prepend(...added(found.slice(from, first)));
    list?.append(...added(found.slice(end, to)));
    first = from;
    end = Math.min(to, found.length);
    const all = rows.length + (rows.length === 1 ? ' workload' : ' workloads');
    const some = asked.length === 0 ? all : found.length + ' of ' + all;
    const isWhole = first === 0 && end === found.length;
    count.textContent = isWhole ? some : some + '; drawn here: ' + (first + 1) + ' to ' + end;
    if (data === null) return;
    before.hidden = first === 0;
    more.hidden = end === found.length;
    before.textContent = 'Show ' + Math.min(STEP, first) + ' more before';
    more.textContent = 'Show ' + Math.min(STEP, found.length - end) + ' more of ' + (found.length - end);
  }

  const focus = (row) => row.element.querySelector('summary').focus({ preventScroll: true });

  function apply() {
    asked = names.map((name) => [name, form.elements[name].value.trim()]).filter(([, value]) => value !== '');
    for (const row of rows) row.isFound = asked.every(([name, value]) => tests[name](row, value));
    found = rows.filter(({ isFound }) => isFound);
    draw(0, data === null ? found.length : STEP);
    for (const element of form.elements) element.classList.toggle('set', asked.some(([name]) => name === element.name));
    return new URLSearchParams(asked).toString();
  }

  /** From the hash to the filters; false where the hash is a place in the page, or nothing. */
  function read() {
    const hash = new URLSearchParams(location.hash.slice(1));
    if (!names.some((name) => hash.has(name))) return false;
    for (const name of names) {
      const { [name]: field } = form.elements;
      const value = hash.get(name) ?? '';
      field.value = value;
      // A directory below those that the page lists.
      if (name === 'folder' && field.value !== value) field.add(new Option(value, value, false, true));
    }
    apply();
    return true;
  }

  function write() {
    const hash = apply();
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : '#' + hash);
  }

  /** A link into something that is closed, filtered away, or not drawn, shows it. */
  function reveal() {
    const id = location.hash.slice(1);
    const row = /^w[1-9]\d*$/.test(id) ? rows[id.slice(1) - 1] : undefined;
    if (row !== undefined && !drawn().includes(row)) {
      for (const name of names) form.elements[name].value = '';
      apply();
      const start = found.indexOf(row) - (found.indexOf(row) % STEP);
      if (data !== null) draw(start, start + STEP);
    }
    const target = id === '' ? null : document.getElementById(id);
    if (target === null) return;
    if (row !== undefined) setOpen(row, true);
    else if (target.tagName === 'DETAILS') target.open = true;
    target.scrollIntoView();
  }

  form.hidden = false;
  document.getElementById('no-script').hidden = true;
  form.addEventListener('input', write);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(write));
  document.getElementById('open-all').addEventListener('click', () => drawn().forEach((row) => setOpen(row, true)));
  document.getElementById('close-all').addEventListener('click', () => rows.forEach((row) => setOpen(row, false)));
  more?.addEventListener('click', () => {
    const next = found[end];
    extend(first, end + STEP);
    focus(next);
  });
  before?.addEventListener('click', () => {
    const next = found[first - 1];
    extend(Math.max(0, first - STEP), end);
    focus(next);
  });
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
    for (const row of closed) {
      setOpen(row, isForPaper);
      row.element.classList.toggle('for-paper', isForPaper);
    }
  }
  addEventListener('beforeprint', () => {
    if (data !== null && end < first + ON_PAPER) extend(first, first + ON_PAPER);
    closed = drawn().filter(({ standing, element }) => standing === 'failing' && !element.open);
    setForPaper(true);
    const left = rows.length - drawn().filter(({ standing }) => standing !== 'passing').length;
    if (data !== null) {
      document.getElementById('paper-note').textContent =
        '… and ' + left + (left === 1 ? ' workload' : ' workloads') + ' that are in the page, and not on paper.';
    }
  });
  addEventListener('afterprint', () => setForPaper(false));

  apply();
  if (!read()) reveal();
}
`;
