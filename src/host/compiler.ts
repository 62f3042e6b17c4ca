// The compiler's bundle (dist/compiler.cjs): for the command, which compiles the program, and for a running program's eval and exec.
export * from '../cli/source.ts';
export * from './evaluate.ts';
