// CPython's own options before a program: `gilvm -I -W error -c CODE`. Most mean nothing here and show in sys.flags only.
import type { PythonOptions } from '../threads/protocol.ts';

/** Options without a value, and the fields of sys.flags that they raise. */
const LETTERS: Record<string, string[]> = {
  B: ['dont_write_bytecode'], b: ['bytes_warning'], d: ['debug'], E: ['ignore_environment'], I: ['isolated', 'ignore_environment', 'no_user_site', 'safe_path'],
  i: ['inspect', 'interactive'], O: ['optimize'], P: ['safe_path'], q: ['quiet'], s: ['no_user_site'], S: ['no_site'], u: ['unbuffered'], v: ['verbose'], x: [], R: [],
};

/** Takes CPython's options off the start of a command line (behind `run`, where that is written). */
export function takePythonOptions(argv: string[]): { rest: string[]; python: PythonOptions } {
  const python: PythonOptions = { flags: {}, warnings: [], implementation: [] };
  const head = argv[0] === 'run' ? ['run'] : [];
  const rest = argv.slice(head.length);
  for (let option = rest[0]; option !== undefined && /^-[A-Za-z]/.test(option); option = rest[0]) {
    const letter = option[1] as string;
    if (letter === 'W' || letter === 'X') {
      rest.shift();
      const value = option.length > 2 ? option.slice(2) : rest.shift();
      if (value !== undefined) python[letter === 'W' ? 'warnings' : 'implementation'].push(value);
      continue;
    }
    const fields = LETTERS[letter];
    if (!fields) {
      if (!'cm'.includes(letter)) break;
      if (option.length > 2) rest.splice(0, 1, `-${letter}`, option.slice(2));
      if (rest.length > 2) rest.splice(2, 0, '--'); // what follows is the program's own, whatever it looks like
      break;
    }
    for (const field of fields) python.flags[field] = (python.flags[field] ?? 0) + 1;
    rest.splice(0, 1, ...(option.length > 2 ? [`-${option.slice(2)}`] : []));
  }
  const environment = (name: string): string => (python.flags.ignore_environment ? '' : process.env[name] ?? '');
  const fromEnvironment = environment('PYTHONWARNINGS');
  if (fromEnvironment !== '') python.warnings.unshift(...fromEnvironment.split(','));
  if (python.implementation.includes('dev') || environment('PYTHONDEVMODE') !== '') { // of development mode: its warnings, and that programs can ask for it
    python.flags.dev_mode = 1;
    python.warnings.unshift('default');
  }
  return { rest: [...head, ...rest], python };
}
