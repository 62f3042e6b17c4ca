// A native's signature text, as CPython shows it ('($self, object, /, *, key=None)'), is also its definition: how many
// arguments it takes, which can be named, which are optional.

export interface Signature {
  /** names of all parameters but *args and **kwargs, in order, self included */
  names: string[];
  minimum: number;
  /** positional and keyword-only parameters together (without VARARGS) */
  maximum: number;
  positionalOnly: number;
  keywordOnly: number;
  varargs: boolean;
  varkeywords: boolean;
}

/** Splits at commas outside brackets and quotes. */
function parts(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let quote = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (quote) { if (c === quote) quote = ''; continue; }
    if (c === '"' || c === "'") quote = c;
    else if ('([{<'.includes(c)) depth++;
    else if (')]}>'.includes(c)) depth--;
    else if (c === ',' && depth === 0) { found.push(text.slice(from, i)); from = i + 1; }
  }
  found.push(text.slice(from));
  return found.map((part) => part.trim()).filter((part) => part !== '');
}

export function parseSignature(text: string): Signature {
  const inside = text.trim().replace(/^\(/, '').replace(/\)$/, '');
  const signature: Signature = { names: [], minimum: 0, maximum: 0, positionalOnly: 0, keywordOnly: 0, varargs: false, varkeywords: false };
  let keywordOnly = false;
  for (const part of parts(inside)) {
    if (part === '$module') continue; // shown, but no argument: functions of modules get none
    if (part === '/') signature.positionalOnly = signature.names.length;
    else if (part === '*') keywordOnly = true;
    else if (part.startsWith('**')) signature.varkeywords = true;
    else if (part.startsWith('*')) { signature.varargs = true; keywordOnly = true; }
    else {
      const optional = part.includes('=');
      const name = part.split('=')[0]?.split(':')[0]?.trim().replace(/^\$/, '') ?? '';
      signature.names.push(name);
      if (keywordOnly) signature.keywordOnly++;
      if (!optional && !keywordOnly) signature.minimum = signature.names.length;
    }
  }
  signature.maximum = signature.names.length;
  return signature;
}
