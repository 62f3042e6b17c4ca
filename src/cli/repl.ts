// The REPL: Node's readline for editing and history, one worker that runs each statement in __main__ as it is complete.
import { createInterface } from 'node:readline/promises';
import { compileModule } from '../compile/compile.ts';
import { PythonSyntaxError } from '../syntax/errors.ts';
import { parse } from '../syntax/parse.ts';
import { Source } from '../syntax/source.ts';
import type { Supervisor } from '../threads/supervisor.ts';
import { syntaxErrorText } from './source.ts';

/** Code of a statement, or undefined where it is not complete yet. Compound statements end with an empty line. */
function compileStatement(text: string, isComplete: boolean): ReturnType<typeof compileModule>['code'] | undefined {
  const source = new Source(text, '<stdin>');
  try {
    return compileModule(parse(source, 'single').tree, source, { mode: 'single' }).code;
  } catch (error) {
    if (error instanceof PythonSyntaxError && error.incomplete && !isComplete) return undefined;
    throw error;
  }
}

/** Reads, runs, prints until end of input or sys.exit; answers the exit status. */
export async function repl(supervisor: Supervisor): Promise<number> {
  const session = supervisor.interactive();
  const lines = createInterface({ input: process.stdin, output: process.stdout, historySize: 1000 });
  process.stdout.write('gilvm: Python 3.13 on WebAssembly. Ctrl-D ends.\n');
  let pending = '';
  lines.on('SIGINT', () => {
    process.stdout.write('\nKeyboardInterrupt\n');
    pending = '';
    lines.write(null, { ctrl: true, name: 'u' });
    lines.setPrompt('>>> ');
    lines.prompt();
  });
  lines.setPrompt('>>> ');
  lines.prompt();
  for await (const line of lines) {
    pending += `${line}\n`;
    const first = pending.trimStart();
    const isBlock = /:\s*(#.*)?$/m.test(first.split('\n')[0] ?? '') || first.startsWith('@');
    if (pending.trim() !== '') {
      try {
        const code = isBlock && line.trim() !== '' ? undefined : compileStatement(pending, isBlock);
        if (code) {
          const status = await session.run(code);
          if (status !== undefined) { lines.close(); return status; }
          pending = '';
        }
      } catch (error) {
        if (!(error instanceof PythonSyntaxError)) throw error;
        process.stderr.write(`${syntaxErrorText(error)}\n`);
        pending = '';
      }
    } else pending = '';
    lines.setPrompt(pending === '' ? '>>> ' : '... ');
    lines.prompt();
  }
  process.stdout.write('\n');
  return 0;
}
