// The REPL: Node's readline for editing and history, one worker that runs each statement in __main__ as it is complete.
import { createInterface, type Interface } from 'node:readline';
import type { CodeObject } from '../compile/code.ts';
import { compileModule, futureFlags } from '../compile/compile.ts';
import { PythonSyntaxError } from '../syntax/errors.ts';
import { parse } from '../syntax/parse.ts';
import { Source } from '../syntax/source.ts';
import { lookupUnicodeName } from '../unicode/names.ts';
import type { Supervisor } from '../threads/supervisor.ts';
import { syntaxErrorText } from './source.ts';
import type { SyntaxWarningRecord } from '../syntax/errors.ts';

const HISTORY_LINES = 1000;

/** Does the text stand as it is, without the dedents and the end that a file would imply? */
function parses(text: string): PythonSyntaxError | undefined {
  try {
    parse(new Source(text, '<stdin>'), 'single', { lookupUnicodeName, keepBlocksOpen: true, allowIncompleteInput: true });
    return undefined;
  } catch (error) {
    if (error instanceof PythonSyntaxError) return error;
    throw error;
  }
}

/** What one statement leaves to the next ones: `from __future__` imports, and how many there were. */
interface Session { flags: number; count: number }

function warn(warnings: readonly SyntaxWarningRecord[]): void {
  for (const { category, filename, line, message } of warnings) {
    if (category === 'SyntaxWarning') process.stderr.write(`${filename}:${line}: ${category}: ${message}\n`);
  }
}

/** As codeop does it: undefined where more lines are to come; a wrong statement throws its SyntaxError. */
function compileStatement(text: string, session: Session): CodeObject | undefined {
  const isBlank = text.split('\n').every((line) => /^\s*(#.*)?$/.test(line));
  const statement = isBlank ? 'pass' : text;
  const first = parses(statement);
  if (first) {
    const second = parses(`${statement}\n`);
    // A string in single quotes ends with its line, whatever comes.
    if (!second || second.incomplete || (first.incomplete && !second.message.startsWith('unterminated'))) return undefined;
  }
  return compileWhole(statement, session);
}

function compileWhole(statement: string, session: Session): CodeObject {
  const { tree, warnings } = parse(new Source(`${statement}\n`, '<stdin>'), 'single', { lookupUnicodeName });
  warn(warnings);
  // A name of its own, by which tracebacks find its lines later on.
  const compiled = compileModule(tree, new Source(`${statement}\n`, `<stdin>-${session.count++}`), { mode: 'single', flags: session.flags });
  warn(compiled.warnings);
  session.flags |= compiled.code.flags & futureFlags;
  return compiled.code;
}

/** Reads, runs, prints until end of input or sys.exit; answers the exit status. */
export function repl(supervisor: Supervisor): Promise<number> {
  const session = supervisor.interactive();
  const compiling: Session = { flags: 0, count: 0 };
  const openLines = (history: string[]): Interface =>
    createInterface({ input: process.stdin, output: process.stdout, terminal: true, history, historySize: HISTORY_LINES, prompt: '>>> ' });
  let lines = openLines([]);
  process.stdout.write('gilvm: Python 3.13 on WebAssembly. Ctrl-D ends.\n');
  const waiting: string[] = [];
  let pending: string[] = [];
  let isRunning = false;
  let isClosed = false;

  return new Promise((resolve, reject) => {
    const prompt = (): void => {
      lines.setPrompt(pending.length === 0 ? '>>> ' : '... ');
      lines.prompt();
    };
    const end = (status: number): void => {
      isClosed = true;
      lines.close();
      session.end(status).then((ended) => resolve(ended ?? status), reject);
    };
    /** While a statement runs the terminal is as it was: its input() reads lines, Ctrl-C is a signal. */
    const run = async (code: CodeObject, text: string): Promise<void> => {
      isRunning = true;
      lines.pause();
      process.stdin.setRawMode?.(false);
      const status = await session.run(code, text);
      process.stdin.setRawMode?.(true);
      lines.resume();
      isRunning = false;
      if (status !== undefined) end(status);
    };
    const take = async (line: string): Promise<void> => {
      pending.push(line);
      try {
        const text = pending.join('\n');
        const code = compileStatement(text, compiling);
        if (!code) return;
        pending = [];
        await run(code, text);
      } catch (error) {
        if (!(error instanceof PythonSyntaxError)) throw error;
        process.stderr.write(`${syntaxErrorText(error)}\n`);
        pending = [];
      }
    };
    const work = async (): Promise<void> => {
      if (isRunning) return;
      for (let line = waiting.shift(); line !== undefined && !isClosed; line = waiting.shift()) await take(line);
      if (!isClosed) prompt();
    };
    /** Ctrl-D within a statement ends the statement: it runs as it stands, or is wrong; the next one ends the session. */
    const endStatement = async (): Promise<void> => {
      const text = pending.join('\n');
      pending = [];
      try {
        await run(compileWhole(text, compiling), text);
      } catch (error) {
        if (!(error instanceof PythonSyntaxError)) throw error;
        process.stderr.write(`${syntaxErrorText(error)}\n`);
      }
    };
    const listen = (): void => {
      lines.on('line', (line) => { waiting.push(line); work().catch(reject); });
      lines.on('SIGINT', () => {
        if (isRunning) { supervisor.interrupt(); return; }
        process.stdout.write('\nKeyboardInterrupt\n');
        pending = [];
        Object.assign(lines, { line: '', cursor: 0 }); // what was typed so far is dropped
        prompt();
      });
      lines.on('close', () => {
        if (isClosed) return;
        process.stdout.write('\n');
        if (pending.length === 0) { end(0); return; }
        lines = openLines((lines as Interface & { history: string[] }).history);
        listen();
        endStatement().then(work).catch(reject);
      });
    };
    listen();
    prompt();
  });
}
