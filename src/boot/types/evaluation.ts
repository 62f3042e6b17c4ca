// eval, exec, compile, input, and what of the host they and tracebacks need.
import type { Attribute } from '../registry.ts';
import { nativeFunction, preludeFunction } from '../registry.ts';

/** Functions of module builtins. */
export const functions: Record<string, Attribute> = {
  breakpoint: preludeFunction('breakpoint_value', '(*args, **kws)', 'Call sys.breakpointhook(*args, **kws).'),
  compile: {
    ...preludeFunction('compile_value', '(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)'),
    doc: 'Compile source into a code object that can be executed by exec() or eval().',
  },
  eval: preludeFunction('eval_value', '(source, /, globals=None, locals=None)', 'Evaluate the given source in the context of globals and locals.'),
  exec: preludeFunction('exec_value', '(source, /, globals=None, locals=None, *, closure=None)', 'Execute the given source in the context of globals and locals.'),
  globals: preludeFunction('globals_of_caller', '()', "Return the dictionary containing the current scope's global variables."),
  input: preludeFunction('input_line', "(prompt='', /)", 'Read a string from standard input.  The trailing newline is stripped.'),
  locals: preludeFunction('locals_of_caller', '()', "Return a dictionary containing the current scope's local variables."),
};

export const intrinsics: Record<string, Attribute> = {
  _compile_source: nativeFunction('hostCompile', '(source, filename, mode, flags, optimize, /)'),
  _make_code: nativeFunction('hostMakeCode', '(parts, /)'),
  _caret_marks: nativeFunction('hostCarets', '(lines, start, end, /)'),
  _read_file: nativeFunction('hostReadFile', '(path, /)'),
  _native_owner: nativeFunction('intrinsicNativeOwner', '(native, /)'),
  _native_signature: nativeFunction('intrinsicNativeSignature', '(native, /)'),
  _read_line: nativeFunction('hostReadLine', '()'),
};
