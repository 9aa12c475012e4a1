import { htmlEscape } from 'escape-goat';
import { STANDARD } from '../../src/pss/evaluate.ts';
import { LEVELS } from '../../src/pss/level.ts';
import { NEWEST_VERSION } from '../../src/pss/version.ts';

const NEWEST = Number(NEWEST_VERSION.slice('v1.'.length));
const VERSIONS = ['latest', ...Array.from({ length: NEWEST + 1 }, (_, index) => `v1.${NEWEST - index}`)];

/** The content of the playground: what its script fills. */
export function playgroundHtml(): string {
  const examples = STANDARD.checks.map(({ id, level }) => option(id, `${id} (${level})`));
  return `<h1>Playground</h1>
<p>Paste a manifest: this page says what Kubernetes’ Pod Security Admission would say of it, and repairs it. Nothing is sent: the page works without a network, and its content policy lets its script load nothing and call no server. <a href="docs/playground.html">What it does and does not.</a></p>
<noscript><p class="caution">The judge of this page is a script; without JavaScript there is the <a href="docs/scan.html">command line</a>.</p></noscript>
<p id="faults" class="caution" role="alert"></p>
<form autocomplete="off">
<div><label for="level">Level</label><select id="level" name="level">${LEVELS.toReversed()
    .map((level) => option(level, level))
    .join('')}</select></div>
<div><label for="version">Version</label><select id="version" name="version">${VERSIONS.map((version) => option(version, version)).join('')}</select></div>
<div><label for="example">Example of a check</label><select id="example" name="example">${option('', 'choose …')}${examples.join('')}</select></div>
<div><button type="button" id="link">Link to this</button> <span id="link-said" role="status"></span></div>
</form>
<p id="conclusion" class="lead" role="status">Paste a manifest, or choose an example.</p>
<div class="two">
<div>
<div class="head"><h2><label for="text">Manifest</label></h2></div>
<div class="editor"><div id="numbers" aria-hidden="true"><div id="marks"></div><div id="lines">1</div></div><textarea id="text" name="text" spellcheck="false" autocapitalize="off" autocomplete="off" wrap="off" aria-describedby="conclusion"></textarea></div>
</div>
<div>
<div class="head"><h2>Fixed</h2><button type="button" id="copy" disabled>Copy</button><button type="button" id="take" disabled>Take over</button><span id="copy-said" role="status"></span></div>
<div id="fixed" tabindex="0" role="region" aria-label="The fixed text"></div>
<p id="fix-conclusion"></p>
</div>
</div>
<h2>Verdict</h2>
<div id="answer"></div>`;
}

function option(value: string, text: string): string {
  return `<option value="${htmlEscape(value)}">${htmlEscape(text)}</option>`;
}
