# eval, exec, compile, globals, locals, input.

FUTURE_FLAGS = 0x1fe0000
KNOWN_FLAGS = FUTURE_FLAGS | 0xf600


def warn_syntax(warnings):
    for text, filename, line, category, offset, end_line, end_offset in warnings:
        category = SyntaxWarning if category == 'SyntaxWarning' else DeprecationWarning
        try:
            BUILTIN_MODULES['_warnings'].warn_explicit(text, category, filename, line)
        except category:
            raise SyntaxError(text, (filename, line, offset, source_line(filename, line) or None, end_line, end_offset)) from None


def syntax_error_of(outcome):
    kind, text, filename, line, offset, source, end_line, end_offset, incomplete = outcome
    cls = IndentationError if kind == 'IndentationError' else TabError if kind == 'TabError' else SyntaxError
    if incomplete and text == 'incomplete input':
        cls = _IncompleteInputError
    return cls(text, (filename, line, offset, source, end_line, end_offset))


def compile_text(source, filename, mode, flags, optimize):
    outcome = _compile_source(source, filename, mode, flags, optimize)
    kind = outcome[0]
    if kind == 'code' or kind == 'tree':
        warn_syntax(outcome[2])
        return outcome[1] if kind == 'code' else build_tree(outcome[1])
    if kind == 'MemoryError':
        raise MemoryError(outcome[1])
    if kind == 'RecursionError':
        raise RecursionError(outcome[1])
    if kind == 'OverflowError':
        raise OverflowError(outcome[1])
    raise syntax_error_of(outcome)


def source_text(source, function, what):
    if isinstance(source, str):
        if '\0' in source:
            raise SyntaxError('source code string cannot contain null bytes')
        return source
    if isinstance(source, bytes):
        text = source
    elif isinstance(source, (bytearray, memoryview)):
        text = bytes(source)
    else:
        raise TypeError(f'{function}() arg 1 must be {what}')
    if 0 in text:
        raise SyntaxError('source code string cannot contain null bytes')
    return text


def caller_flags():
    frame = _frame_at(0)
    return 0 if frame is None else _code_number(frame.f_code, 48, 4) & FUTURE_FLAGS


def compile_value(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1):
    if isinstance(filename, bytes):
        filename = filename.decode()
    elif not isinstance(filename, str):
        path = getattr(_type_of(filename), '__fspath__', None)
        if path is None:
            raise TypeError(f'expected str, bytes or os.PathLike object, not {_type_of(filename).__name__}')
        filename = path(filename)
    if not isinstance(mode, str):
        raise TypeError(f'compile() argument \'mode\' must be str, not {_type_of(mode).__name__}')
    if flags & ~KNOWN_FLAGS:
        raise ValueError('compile(): unrecognised flags')
    if optimize < -1 or optimize > 2:
        raise ValueError('compile(): invalid optimize value')
    if mode != 'exec' and mode != 'eval' and mode != 'single':
        if mode == 'func_type':
            raise ValueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST")
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    if not dont_inherit:
        flags |= caller_flags()
    if isinstance(source, BUILTIN_MODULES['_ast'].AST):
        if flags & 0x400:
            return source
        text = tree_text(source, mode)
    else:
        text = source_text(source, 'compile', 'a string, bytes or AST object')
    return compile_text(text, filename, mode, flags, _sys_module.flags.optimize if optimize < 0 else optimize)


def namespaces(function, globals_, locals_):
    """The mappings that code is to run over, with builtins in the globals."""
    frame = None
    if globals_ is None:
        frame = _frame_at(0)
        globals_ = ___main___module.__dict__ if frame is None else frame.f_globals
        if locals_ is None:
            locals_ = globals_ if frame is None else frame_locals(frame)
    elif not isinstance(globals_, dict):
        if function == 'eval' and hasattr(globals_, '__getitem__'):
            raise TypeError('globals must be a real dict; try eval(expr, {}, mapping)')
        raise TypeError('globals must be a dict' if function == 'eval' else f'exec() globals must be a dict, not {_type_of(globals_).__name__}')
    if locals_ is None:
        locals_ = globals_
    elif _class_lookup(_type_of(locals_), '__getitem__', _nothing) is _nothing:
        raise TypeError('locals must be a mapping' if function == 'eval' else f'locals must be a mapping or None, not {_type_of(locals_).__name__}')
    if '__builtins__' not in globals_:
        globals_['__builtins__'] = _frame_builtins()
    return globals_, locals_


def _frame_builtins():
    return _sys_module.modules['builtins']


def builtins_of(globals_):
    builtins = globals_['__builtins__']
    if _type_of(builtins) is _module:
        return builtins.__dict__
    return builtins if isinstance(builtins, dict) else {**builtins}  # the machine reads cells of dicts only: another mapping as it is now


def eval_value(source, /, globals=None, locals=None):
    if _type_of(source) is _code:
        globals, locals = namespaces('eval', globals, locals)
        if code_freevars(source):
            raise TypeError('code object passed to eval() may not contain free variables')
        return _run_module(source, globals, builtins_of(globals), locals)
    globals, locals = namespaces('eval', globals, locals)
    text = source_text(source, 'eval', 'a string, bytes or code object')
    if isinstance(text, str):
        text = text.lstrip(' \t')
    code = compile_text(text, '<string>', 'eval', caller_flags(), _sys_module.flags.optimize)
    return _run_module(code, globals, builtins_of(globals), locals)


def exec_value(source, /, globals=None, locals=None, *, closure=None):
    globals, locals = namespaces('exec', globals, locals)
    if _type_of(source) is _code:
        count = len(code_freevars(source))
        if count:
            if closure is None or _type_of(closure) is not tuple or len(closure) != count:
                raise TypeError(f'code object requires a closure of exactly length {count}')
        elif closure is not None:
            raise TypeError('cannot use a closure with this code object')
        if count:
            _run_module(source, globals, builtins_of(globals), locals, closure)
        else:
            _run_module(source, globals, builtins_of(globals), locals)
        return
    if closure is not None:
        raise TypeError('closure can only be used when source is a code object')
    text = source_text(source, 'exec', 'a string, bytes or code object')
    _run_module(compile_text(text, '<string>', 'exec', caller_flags(), _sys_module.flags.optimize), globals, builtins_of(globals), locals)


def globals_of_caller():
    return _frame_at(0).f_globals


def locals_of_caller():
    return frame_locals(_frame_at(0))


def input_line(prompt='', /):
    stdin, stdout, stderr = [getattr(_sys_module, name, None) for name in ('stdin', 'stdout', 'stderr')]
    for name, stream in (('stdin', stdin), ('stdout', stdout), ('stderr', stderr)):
        if stream is None:
            raise RuntimeError(f'input(): lost sys.{name}')
    stderr.flush()
    text = f'{prompt!s}'
    if text:
        stdout.write(text)
    stdout.flush()
    line = stdin.readline()
    if not isinstance(line, str):
        raise TypeError('object.readline() returned non-string')
    if not line:
        raise EOFError('EOF when reading a line')
    return line[:-1] if line[-1] == '\n' else line

