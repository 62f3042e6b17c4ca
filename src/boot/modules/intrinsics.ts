// What the prelude's Python code can call beyond the language: natives that no program sees. Names start with an underscore.
import type { ModuleSpec } from '../registry.ts';
import { nativeFunction } from '../registry.ts';

export const intrinsics: ModuleSpec = {
  name: '_intrinsics',
  attributes: {
    _write: nativeFunction('hostWrite', '(descriptor, text, /)'),
    _run_module: { ...nativeFunction('runCode', '(code, globals, builtins=None, locals=None, closure=None, /)'), hidden: true },
    _library_code: nativeFunction('hostLibraryCode', '(name, /)'),
    _library_source: nativeFunction('hostLibrarySource', '(name, /)'),
    _make_native: nativeFunction('intrinsicMakeNative', '(function, owner, module, signature, /)'),
    _seal_class: nativeFunction('intrinsicSealClass', '(cls, /)'),
    _exit: nativeFunction('hostExit', '(status, /)'),
    _is_main_thread: nativeFunction('signalIsMainThread', '()'),
    _take_signal: nativeFunction('signalTake', '()'),
  },
};
