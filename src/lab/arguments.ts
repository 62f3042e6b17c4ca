// The arguments of the scripts that measure (npm run bench ...): --help, and one line for what is wrong with them.
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** As parseArgs of node:util answers it. Ends the process for --help and, with status 2, for a wrong argument. `known`: what names may stand there. */
export function scriptArguments<Options extends NonNullable<ParseArgsConfig['options']>>(usage: string, options: Options, known: string[]) {
  const end = (text: string, status: number): never => {
    process[status === 0 ? 'stdout' : 'stderr'].write(`${text}\n`);
    process.exit(status);
  };
  try {
    const found = parseArgs({ allowPositionals: true, options: { ...options, help: { type: 'boolean', short: 'h' } } as Options & { help: { type: 'boolean' } } });
    if ((found.values as { help?: boolean }).help) end(usage, 0);
    const { rounds } = found.values as { rounds?: string };
    if (rounds !== undefined && !/^[1-9]\d{0,3}$/.test(rounds)) end(`--rounds needs a whole number from 1 to 9999, not '${rounds}'`, 2);
    const wrong = found.positionals.find((name) => !known.includes(name));
    if (wrong !== undefined) end(`there is no '${wrong}'; there are: ${known.join(', ')}`, 2);
    return found;
  } catch (error) {
    return end(`${(error as Error).message.split('. To specify')[0]}\n${usage}`, 2);
  }
}
