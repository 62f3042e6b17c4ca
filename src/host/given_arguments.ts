// The command's arguments as the system has them. Node makes U+FFFD of every byte that is no UTF-8; Python keeps such a byte as a lone
// surrogate (PEP 383), and so finds the file that the argument names.
import { readFileSync } from 'node:fs';

const REPLACEMENT = '\ufffd';
const ESCAPED_BYTES = 0xdc00;

/** UTF-8, with the bytes of what is none as U+DC80 to U+DCFF. */
export function decodeEscaped(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!text.includes(REPLACEMENT)) return text;
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let decoded = '';
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] as number, length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let taken = 1;
    try {
      decoded += decoder.decode(bytes.subarray(at, at + length));
      taken = length;
    } catch {
      decoded += String.fromCharCode(ESCAPED_BYTES + first);
    }
    at += taken;
  }
  return decoded;
}

/** A path for Node's functions, which take bytes where a name is no Unicode. */
export function escapedPath(path: string): string | Buffer {
  if (!/[\udc80-\udcff]/u.test(path)) return path;
  return Buffer.concat([...path].map((character) => {
    const code = character.codePointAt(0) as number;
    return code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - ESCAPED_BYTES]) : Buffer.from(character, 'utf8');
  }));
}

/** process.argv without Node and the command; the bytes are those that Linux shows of the process. */
export function givenArguments(): string[] {
  const given = process.argv.slice(2);
  if (process.platform !== 'linux' || !given.some((argument) => argument.includes(REPLACEMENT))) return given;
  const pieces: Buffer[] = [], bytes = readFileSync('/proc/self/cmdline');
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0, from);
    pieces.push(bytes.subarray(from, end < 0 ? bytes.length : end));
    from = end < 0 ? bytes.length : end + 1;
  }
  return pieces.slice(pieces.length - given.length).map(decodeEscaped);
}
