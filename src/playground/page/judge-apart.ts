import { judgeText } from '../judge-text.ts';
import type { JudgeRequest, TextAnswer } from '../text-answer.ts';

/** What a thread says of a text: an answer, or why there is none. */
export type JudgedText = { readonly answer: TextAnswer } | { readonly failure: string };

/** How long a text may take, in milliseconds. */
const PATIENCE = 15_000;

const TOO_LONG = `This text takes longer than ${PATIENCE / 1000} seconds here. The command line has the time: pss-review scan.`;

/** Judges texts in a thread of its own, so that no text holds up the page. A new text ends the one before. */
export class JudgeApart {
  readonly #script: string;
  #worker: Worker | undefined;
  #isBusy = false;
  #timer = 0;

  /** @param script the script of the page, which is also that of the thread */
  constructor(script: string) {
    this.#script = script;
  }

  /** @param done is called once, and not for a text that another one ended */
  judge(request: JudgeRequest, done: (judged: JudgedText) => void): void {
    this.stop();
    const end = (judged: JudgedText): void => {
      this.#isBusy = false;
      clearTimeout(this.#timer);
      done(judged);
    };
    this.#isBusy = true;
    this.#timer = setTimeout(() => {
      this.stop();
      done({ failure: TOO_LONG });
    }, PATIENCE);
    const worker = this.#open();
    worker.onmessage = ({ data }: MessageEvent<JudgedText>) => end(data);
    worker.onerror = () => {
      this.stop();
      end({ failure: 'This browser starts no thread for the page.' });
    };
    worker.postMessage(request);
  }

  #open(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const address = URL.createObjectURL(new Blob([this.#script], { type: 'text/javascript' }));
    this.#worker = new Worker(address);
    return this.#worker;
  }

  /** Ends what is being judged, if anything is. */
  stop(): void {
    if (!this.#isBusy) return;
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isBusy = false;
  }
}

/** Answers the page, in the thread. */
export function answerPage(): void {
  addEventListener('message', ({ data }: MessageEvent<JudgeRequest>) => {
    judgeText(data).then(
      (answer) => postJudged({ answer }),
      (error: unknown) => postJudged({ failure: `A fault of pss-review, please report it: ${String(error)}` }),
    );
  });
}

function postJudged(judged: JudgedText): void {
  (self as unknown as Worker).postMessage(judged);
}
