import { answerPage } from './playground/page/judge-apart.ts';
import { openPage } from './playground/page/open-page.ts';

/** The script of the playground: of its page, and of the thread that judges for it. */
if (typeof document === 'undefined') answerPage();
else openPage(document.currentScript?.textContent ?? '');
