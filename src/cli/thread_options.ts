// The options of run about its threads; what they mean is in src/threads/options.ts.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEADLOCK_MODES, POLICIES, POOL_MAXIMUM, type ThreadOptions, setTimerSlack } from '../threads/options.ts';
import { CommandEnd } from './end.ts';

function wholeNumber(minimum: number, maximum = 0x7fffffff): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < minimum || value > maximum) {
      throw new InvalidArgumentError(`Give a whole number from ${minimum}${maximum < 0x7fffffff ? ` to ${maximum}` : ''}.`);
    }
    return value;
  };
}

/** Adds the options to a command. */
export function addThreadOptions(command: Command): Command {
  return command
    .addOption(new Option('--gil <policy>', 'who gets the GIL, and when: timed is CPython\'s, tick that of 2.7; off: threads run at the same time').choices(Object.keys(POLICIES)).default('timed'))
    .addOption(new Option('--switch-interval <us>', 'switch interval of the GIL in microseconds').argParser(wholeNumber(1)))
    .addOption(new Option('--check-interval <ticks>', 'ticks between two releases under --gil=tick').argParser(wholeNumber(1)))
    .addOption(new Option('--switch-points <where>', 'where a thread may lose the GIL').choices(['backedge-call', 'every-op']).default('backedge-call'))
    .addOption(new Option('--spin <when>', 'whether a wait for a lock begins by spinning').choices(['auto', 'off']).default('auto'))
    .addOption(new Option('--pool <n>', 'workers to have ready before the program starts').argParser(wholeNumber(0, POOL_MAXIMUM)))
    .addOption(new Option('--max-threads <n>', 'threads that may be alive beside the main one').argParser(wholeNumber(1, POOL_MAXIMUM)))
    .addOption(new Option('--deadlock <what>', 'what to do when no thread can ever go on').choices(Object.keys(DEADLOCK_MODES)).default('exit'))
    .addOption(new Option('--gil-stress <n>', 'give the GIL up at one of n switch points, chosen at random').argParser(wholeNumber(1)))
    .addOption(new Option('--gil-seed <n>', 'seed of --gil-stress').argParser(wholeNumber(0)))
    .addOption(new Option('--timer-slack <ns>', 'by how much the system may end timed waits late (Linux; 50000 by default)').argParser(wholeNumber(1)))
    .addOption(new Option('--gil-witness', 'trap where two threads ever hold the GIL at once').hideHelp());
}

/** What has to be set before the first worker starts. */
export function prepareThreads(options: ThreadOptions): void {
  if (options.gil === 'off' && process.arch !== 'x64') {
    throw new CommandEnd(`gilvm: --gil=off: threads without a GIL rely on the order of stores that x86-64 processors keep; this one is ${process.arch}`, 2);
  }
  if (options.timerSlack !== undefined && !setTimerSlack(options.timerSlack)) throw new CommandEnd('gilvm: --timer-slack: this system has no such setting', 2);
}
