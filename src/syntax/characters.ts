// Classes of characters for the lexer: a table for ASCII, regular expressions for the rest.

/** Bits of `asciiClass`. */
export const nameStart = 1;
export const nameContinue = 2;
export const decimalDigit = 4;
export const hexadecimalDigit = 8;

export const asciiClass: Uint8Array = buildAsciiClass();

function buildAsciiClass(): Uint8Array {
  const table = new Uint8Array(128);
  const add = (characters: string, bits: number): void => {
    for (let index = 0; index < characters.length; index++) {
      const code = characters.charCodeAt(index);
      table[code] = (table[code] as number) | bits;
    }
  };
  const lower = 'abcdefghijklmnopqrstuvwxyz';
  add(`${lower}${lower.toUpperCase()}_`, nameStart | nameContinue);
  add('0123456789', nameContinue | decimalDigit | hexadecimalDigit);
  add('abcdefABCDEF', hexadecimalDigit);
  return table;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isHexadecimalDigit(code: number): boolean {
  return code < 128 && ((asciiClass[code] as number) & hexadecimalDigit) !== 0;
}

export function isAsciiNameContinue(code: number): boolean {
  return code < 128 && ((asciiClass[code] as number) & nameContinue) !== 0;
}

const identifierPrefix = /^[\p{XID_Start}_]\p{XID_Continue}*/u;

/** How many UTF-16 units at the start of `text` form an identifier (PEP 3131). */
export function identifierLength(text: string): number {
  return identifierPrefix.exec(text)?.[0].length ?? 0;
}

const unprintable = /[\p{C}\p{Zl}\p{Zp}\p{Zs}]/u;

/** As `str.isprintable`. */
export function isPrintable(character: string): boolean {
  return character === ' ' || !unprintable.test(character);
}

const nonAscii = /[^\0-\x7f]/;

export function isAscii(text: string): boolean {
  return !nonAscii.test(text);
}

/** As C's `%04X`. */
export function hexadecimalCode(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, '0');
}
