import type { Token, Tokens } from 'marked';
import type { Display } from './display.ts';

/** The addresses that may become links: whole, and with nothing that ends a link of a terminal. */
const ADDRESS = /^https:\/\/[\x21-\x7e]+$/;

/** Renders what stands in a line of Markdown for a terminal. */
export function inlineText(tokens: readonly Token[], display: Display): string {
  return tokens.map((token) => inlineToken(token, display)).join('');
}

function inlineToken(token: Token, display: Display): string {
  const { style, link } = display;
  const inner = (): string => inlineText(('tokens' in token && token.tokens) || [], display);
  switch (token.type) {
    case 'codespan':
      return style('code', (token as Tokens.Codespan).text);
    case 'strong':
    case 'em':
      return style('emphasis', inner());
    case 'link': {
      const { href } = token as Tokens.Link;
      return ADDRESS.test(href) ? link(inner(), href) : inner();
    }
    case 'br':
      return '\n';
    case 'html':
      return (token as Tokens.HTML).text.replaceAll(/<\/?(?:details|summary|sub)>/g, '');
    case 'text':
      return 'tokens' in token && token.tokens ? inner() : withoutEntities((token as Tokens.Text).text);
    case 'escape':
      return (token as Tokens.Escape).text;
    default:
      return token.raw;
  }
}

/** What HTML's five escapes stand for. Other entities stay as they are written: they could be anything. */
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

function withoutEntities(text: string): string {
  return text.replaceAll(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}
