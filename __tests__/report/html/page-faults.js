// An expression that a browser evaluates in the page. It returns the faults of the page for people who use the keyboard
// or a screen reader, or who need contrast.
(() => {
  const faults = [];
  const all = (selector) => [...document.querySelectorAll(selector)];

  const ids = all('[id]').map(({ id }) => id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`two elements have the id ${id}`);

  let depth = 0;
  for (const heading of all('h1, h2, h3, h4')) {
    const next = Number(heading.tagName.slice(1));
    if (next > depth + 1) faults.push(`${heading.tagName} ${heading.textContent} follows a heading of depth ${depth}`);
    depth = next;
  }
  for (const table of all('table')) {
    if (table.caption === null) faults.push(`a table has no caption: ${table.textContent?.slice(0, 60)}`);
  }
  for (const head of all('th')) if (!head.hasAttribute('scope')) faults.push(`no scope: ${head.textContent}`);
  for (const field of all('input, select')) {
    if (field.labels?.length !== 1) faults.push(`no label: ${field.name}`);
  }
  for (const element of all('a, button, summary'))
    if (element.textContent?.trim() === '') faults.push(`${element.tagName} without text`);
  for (const element of all('[aria-labelledby]')) {
    const id = element.getAttribute('aria-labelledby') ?? '';
    if (document.getElementById(id) === null) faults.push(`nothing has the id ${id}`);
  }
  for (const link of all('a[href^="#"]')) {
    const id = link.hash.slice(1);
    if (!id.includes('=') && document.getElementById(id) === null) faults.push(`${link.hash} leads nowhere`);
  }
  return [...faults, ...paleTexts()];

  /** https://www.w3.org/TR/WCAG22/#contrast-minimum */
  function paleTexts() {
    const seen = new Map();
    for (const element of all('body *')) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
      if (!hasText || element.closest('script, option, noscript') !== null) continue;
      const { color } = getComputedStyle(element);
      const background = backgroundOf(element);
      seen.set(`${color} on ${background}`, `${element.tagName}.${element.className}`);
    }
    return [...seen].flatMap(([pair, where]) => {
      const [a = 0, b = 0] = pair
        .split(' on ')
        .map(luminance)
        .sort((x, y) => y - x);
      const contrast = (a + 0.05) / (b + 0.05);
      return contrast < 4.5 ? [`${where}: ${pair} has a contrast of ${contrast.toFixed(2)}`] : [];
    });
  }

  function backgroundOf(element) {
    if (element === null) return 'rgb(255, 255, 255)';
    const { backgroundColor } = getComputedStyle(element);
    return backgroundColor === 'rgba(0, 0, 0, 0)' ? backgroundOf(element.parentElement) : backgroundColor;
  }

  function luminance(color) {
    const [red = 0, green = 0, blue = 0] = [...color.matchAll(/[\d.]+/g)].map(([value]) => {
      const part = Number(value) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
})();
