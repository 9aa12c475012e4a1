import { TextFault } from '../text-fault.ts';

/** The fault of a tab in the indentation. https://yaml.org/spec/1.1/#id871998 */
export function tabFault(at: number): TextFault {
  return new TextFault('found a tab where only spaces may stand: indent with spaces', at);
}
