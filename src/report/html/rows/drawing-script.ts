/**
 * The part of the page's script that draws a workload of the data: the same elements as `htmlWorkload` writes. All text
 * is set as text.
 */
export const DRAWING = String.raw`
  function el(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
    element.append(...children.flat().filter((child) => child !== undefined));
    return element;
  }
  const badge = (level) => el('span', { class: 'badge ' + level }, level);

  /** The texts of the line of a row: name, kind, pod, namespaces, place, and what keeps it from the next level. */
  function summaryTexts({ packed, namespaces, folder, next, blocking }) {
    const [name, kind, pod] = readNode(packed.title, packed.words, folder);
    const { file, line } = placesOf(packed, folder)[0];
    const blocked = next === '' ? 'nothing' : blocking.length + ' for ' + next + ': ' + blocking.join(', ');
    return [name, kind, pod, namespaces.join(', '), file + ':' + line, blocked];
  }

  function placesOf({ file, places, words }, folder) {
    const own = readNode(file, words, folder);
    return places.map((place) => {
      const [line, doubts = 0, node] = [place].flat();
      const isOwn = node === undefined;
      return { file: isOwn ? own : data.nodes[node], line, isOwn, isExact: (doubts & 1) === 0, isLinked: (doubts & 2) === 0 };
    });
  }

  function drawRow(row) {
    const { number, standing, level, namespaces, folder, checks, questions } = row;
    const [name, kind, pod, named, place, blocked] = summaryTexts(row);
    const attributes = { 'data-namespace': namespaces.join('\n'), 'data-folder': folder, 'data-level': level, 'data-check': checks.join(' '), 'data-audit': questions.join(' ') };
    return el(
      'details',
      { class: 'workload ' + standing, id: 'w' + number, ...attributes },
      el(
        'summary',
        {},
        badge(level),
        el('span', { class: 'name' }, el('b', {}, name), ' ', el('span', { class: 'muted' }, kind), pod === '' ? [] : [' ', el('span', { class: 'muted' }, pod)]),
        el('span', { class: 'namespace' }, named),
        el('code', { class: 'place' }, place),
        el('span', { class: 'blocking' }, blocked),
      ),
    );
  }

  function drawBody({ packed, folder }) {
    const [builder, policy, parts, violations, omitted, answers, checklist, podPath] = readNode(packed.body, packed.words, folder);
    const places = placesOf(packed, folder);
    const where = [placeLink(places[0], places[0].file + ':' + places[0].line), builder === '' ? [] : [', built by ', el('code', {}, builder)]].flat();
    const message = parts.join('), ');
    const verdict =
      message === ''
        ? [el('p', {}, ...where, ': allowed by its policy, enforce ', el('code', {}, policy), '.')]
        : [el('p', {}, ...where, ': the API server says'), el('blockquote', {}, message)];
    return el(
      'div',
      { class: 'body' },
      ...verdict,
      violations.length === 0 ? [] : violationTable(violations, Number(omitted), places),
      answers.length === 0 ? [] : answerTable(answers, places),
      checklist.length === 0 ? [] : checklistTable(checklist, podPath),
    );
  }

  function placeLink({ file, line, isLinked }, text) {
    if (data.source === undefined || !isLinked) return text;
    return el('a', { href: data.source + '/' + file.split('/').map(encodeURIComponent).join('/') + '#L' + line }, text);
  }

  function placeIn(place) {
    const text = place.isOwn ? 'line ' + place.line : place.file + ':' + place.line;
    return placeLink(place, place.isExact ? text : text + ', not exactly');
  }

  /** Rows whose first items are the same share a head, which spans them. */
  function groupsOf(items) {
    const groups = new Map();
    for (const item of items) groups.set(item[0], [...(groups.get(item[0]) ?? []), item]);
    return [...groups.values()];
  }

  function rowHead(content, size) {
    return el('th', size === 1 ? { scope: 'row' } : { scope: 'rowgroup', rowspan: size }, content);
  }

  const cells = (...contents) => contents.map((content) => el('td', {}, content));

  function table(name, caption, heads, rows) {
    const headCells = heads.map((head) => el('th', { scope: 'col' }, head));
    const parts = [el('caption', {}, caption), el('thead', {}, el('tr', {}, headCells)), el('tbody', {}, rows)];
    return el('div', { class: 'scroll' }, el('table', { class: name }, parts));
  }

  function violationTable(violations, omitted, places) {
    const rows = groupsOf(violations).flatMap((group) =>
      group.map(([check, setter, place, field, fix, mode], index) => {
        const [level, page] = data.checks[check];
        const head = [el('a', { href: page }, check), ' ', badge(level)];
        return el('tr', {}, index === 0 ? rowHead(head, group.length) : [], cells(setter, placeIn(places[place]), field, fix, mode));
      }),
    );
    const rest = omitted === 0 ? [] : el('tr', {}, el('td', { colspan: 6 }, '… and ' + omitted + ' more'));
    const caption = 'Violations (' + (violations.length + omitted) + ')';
    return table('violations', caption, ['Check', 'Set by', 'Place', 'Field', 'Fix', 'Mode'], [...rows, rest]);
  }

  function answerTable(answers, places) {
    const rows = groupsOf(answers).flatMap((group) =>
      group.map(([question, setter, says, place, field], index) => {
        const head = index === 0 ? rowHead(data.questions[question], group.length) : [];
        return el('tr', {}, head, cells(setter, says, placeIn(places[place]), field));
      }),
    );
    return table('answers', 'What operators ask', ['Question', 'Yes: set by', 'What it says', 'Place', 'Field'], rows);
  }

  function checklistTable(checklist, podPath) {
    const rows = checklist.flatMap(([title, ...answered]) =>
      answered.map(([answer, says, subjects, field], index) => {
        const head = index === 0 ? rowHead(title, answered.length) : [];
        return el('tr', {}, head, el('td', { class: answer.replace(' ', '-') }, answer), cells(says, subjects, field));
      }),
    );
    const fields = podPath === '' ? [] : [' ', el('span', { class: 'muted' }, '(fields from ', el('code', {}, podPath), ')')];
    const caption = ['Hardening checklist: information, not a verdict', ...fields];
    return table('checklist', caption, ['Practice', 'Answer', 'What the manifest says', 'Of', 'Field'], rows);
  }
`;
