# How a program and a thread run and end.


def run_main(program, argv, folder, executable, original, flags, warnings, implementation, source):
    sys = _sys_module
    sys.argv = list_from_iterable(argv)
    sys.orig_argv = list_from_iterable(original)
    sys.executable = sys._base_executable = executable
    if source is not None:
        keep_source(source)
    standard_streams(sys, 'unbuffered' in flags)
    if _every_op():
        HIDDEN_MODULES.clear()  # they were compiled without switch points: from the library image, then
    if flags or warnings or implementation:
        set_flags(sys, flags, warnings, implementation)
    if folder is not None:
        sys.path.insert(0, folder)
    if not sys.flags.ignore_environment:
        add_path_of_environment(sys.path, 0 if folder is None else 1)
    try:
        if sys.warnoptions:
            import warnings
        if isinstance(program, str):
            import runpy
            runpy._run_module_as_main(program, program != '__main__')
        else:
            main = ___main___module.__dict__
            name_main(main, program.co_filename)
            if program.co_filename == '<stdin>':
                main['__file__'] = '<stdin>'
                main['__cached__'] = None
            _run_module(program, main)
        status = 0
    except BaseException as exception:
        status = report_uncaught(exception)
    return end_program(status)


def keep_source(source):
    """The text of -c: tracebacks show its lines."""
    remember_lines('<string>', source)


def remember_lines(filename, source):
    SOURCES[filename] = source.split('\n')
    linecache = HIDDEN_MODULES.get('linecache') or _sys_module.modules.get('linecache')
    if linecache is not None:
        linecache.cache[filename] = (len(source), None, [line + '\n' for line in source.split('\n')], filename)


def end_program(status):
    """CPython's order: threads that are no daemons end, exit functions run, daemons stop, finalisers run, files are flushed."""
    join_threads()
    _atexit_module._run_exitfuncs()
    FINALIZING[0] = True
    _stop_threads()
    return finish_files(status)


def name_main(main, filename):
    """What a program finds in `__main__` about itself."""
    external = BUILTIN_MODULES.get('_frozen_importlib_external')
    if external is not None and not filename.startswith('<'):
        main['__file__'] = filename
        main['__cached__'] = None
        main['__loader__'] = external.SourceFileLoader('__main__', filename)
    else:
        main['__loader__'] = IMPORTLIB.BuiltinImporter
    main['__annotations__'] = {}


def add_path_of_environment(path, index):
    folders = _file_call('getenv', 'PYTHONPATH')
    if folders:
        path[index:index] = [folder or _file_call('getcwd').decode('utf-8', 'surrogateescape')
                             for folder in folders.decode('utf-8', 'surrogateescape').split(':')]


def set_flags(sys, flags, warnings, implementation):
    values = dict(zip(sys.flags._names, sys.flags))
    values.update(zip(flags[::2], flags[1::2]))
    for name in ('dev_mode', 'safe_path'):
        values[name] = bool(values[name])
    values.pop('unbuffered', None)  # option -u is no flag
    sys.flags = tuple.__new__(_type_of(sys.flags), tuple(values.values()))
    sys.warnoptions = list_from_iterable(warnings)
    sys._xoptions = {name: value if equals else True for name, equals, value in [option.partition('=') for option in implementation]}


def exit_status(code):
    """The exit status that SystemExit(code) asks for; what is no number is printed."""
    if code is None:
        return 0
    if isinstance(code, int):
        return int(code) & 255
    write_error(f'{code!s}\n')
    return 1


def write_error(text):
    stream = getattr(_sys_module, 'stderr', None)
    if stream is None:
        return
    try:
        stream.write(text)
        stream.flush()
    except BaseException:  # a full disk, a closed pipe: nowhere is left to say so
        pass


def print_exception(error):
    write_error(exception_text(error))


def report_uncaught(exception):
    """What becomes of an exception that nobody handles: printed by sys.excepthook. Answers the exit status."""
    if isinstance(exception, SystemExit):
        return exit_status(exception.code)
    if isinstance(exception, BrokenPipeError) and _broken_pipes:
        return 141  # as a shell shows a filter that SIGPIPE ended
    flush_standard_output()
    _sys_module.last_exc = _sys_module.last_value = exception
    _sys_module.last_type = _type_of(exception)
    _sys_module.last_traceback = exception.__traceback__
    hook = getattr(_sys_module, 'excepthook', None)
    if hook is None or hook is _sys_module.__excepthook__:
        print_exception(exception)
    else:
        try:
            hook(_type_of(exception), exception, exception.__traceback__)
        except SystemExit as ended:
            return exit_status(ended.code)
        except BaseException as other:
            write_error('Error in sys.excepthook:\n')
            print_exception(other)
            write_error('\nOriginal exception was:\n')
            print_exception(exception)
    return 256 + 2 if isinstance(exception, KeyboardInterrupt) else 1  # 256: the process ends by that signal


def start_interactive():
    _sys_module.argv = ['']
    _sys_module.path.insert(0, '')
    _sys_module.ps1 = '>>> '
    _sys_module.ps2 = '... '
    standard_streams(_sys_module)
    name_main(___main___module.__dict__, '<stdin>')


def run_interactive(code, text):
    # An exit status where the statement asked to end the session, else None.
    remember_lines(code.co_filename, text)
    try:
        _run_module(code, ___main___module.__dict__)
    except SystemExit as exception:
        return report_uncaught(exception)
    except BaseException as exception:
        report_uncaught(exception)
    return None
