import type { OpenQuote } from './commandLine.ts';

/** As bash has to read it, after the quote that is open; bash closes it. */
export function quotedForBash(text: string, quote: OpenQuote): string {
  // "!" is history in double quotes, whatever stands before it.
  if (quote === '"') return text.replace(/[\\"$`]/g, '\\$&').replaceAll('!', `"'!'"`);
  if (quote === "'") return text.replaceAll("'", "'\\''");
  return text.replace(/[^\p{L}\p{M}\p{N}_./@%+,-]/gu, '\\$&');
}

/** PowerShell ends a text in single quotes at each of these, unless it is there twice. */
export function quotedForPowerShell(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
}
