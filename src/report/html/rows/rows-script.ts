import { DRAWING } from './drawing-script.ts';

/**
 * The part of the page's script that knows its workloads, in `rows`: as they are written in HTML, or as data, which
 * `PackedRows` describes. Text of manifests gets into the page as text alone.
 */
export const ROWS_SCRIPT = String.raw`
  const list = document.getElementById('list');
  const block = document.getElementById('rows');
  /** The data; null where the workloads are HTML. */
  const data = block === null ? null : JSON.parse(block.textContent);
  block?.remove();

  /** Reads a node, and puts the words of its workload into its texts. */
  function readNode(index, words, folder) {
    const node = data.nodes[index];
    if (typeof node !== 'string') return node.map((one) => readNode(one, words, folder));
    return node.replace(/[\x80-\x9f]/g, (mark) => (mark === '\x9f' ? folder : words[mark.charCodeAt(0) - 0x80]));
  }

  const heads = new Map();
  function fromData([head, title, body, namespaces, folder, file, places, ...words], index) {
    if (!heads.has(head)) heads.set(head, readNode(head));
    if (!heads.has(namespaces)) heads.set(namespaces, readNode(namespaces));
    const [standing, level, next, blocking, checks, questions] = heads.get(head);
    const packed = { title, body, file, places, words };
    return { number: index + 1, standing, level, next, blocking, checks, questions, namespaces: heads.get(namespaces), folder: data.nodes[folder], packed };
  }

  function fromElement(element) {
    const { namespace, folder, level, check, audit } = element.dataset;
    const standing = element.classList.contains('failing') ? 'failing' : element.classList.contains('passing') ? 'passing' : 'open';
    return { element, standing, level, checks: check.split(' '), questions: audit.split(' '), namespaces: namespace.split('\n'), folder };
  }

  const rows = data === null ? [...document.querySelectorAll('details.workload')].map(fromElement) : data.rows.map(fromData);

  /** What a search finds a row by. */
  function textOf(row) {
    row.text ??= (row.packed === undefined ? row.element.querySelector('summary').textContent : summaryTexts(row).join(' ')).toLowerCase();
    return row.text;
  }

  const byElement = new Map();
  /** The element of a row, which is drawn closed. */
  function elementOf(row) {
    if (row.element === undefined) {
      row.element = drawRow(row);
      byElement.set(row.element, row);
    }
    return row.element;
  }

  /** Opens or closes a row. What it holds is drawn when it is opened first. */
  function setOpen(row, isOpen) {
    if (row.element === undefined) return;
    if (isOpen) fill(row);
    row.element.open = isOpen;
  }

  function fill(row) {
    if (row.packed === undefined || row.element.children.length > 1) return;
    row.element.append(drawBody(row));
  }

  list?.addEventListener('toggle', ({ target }) => byElement.has(target) && target.open && fill(byElement.get(target)), true);
${DRAWING}`;
