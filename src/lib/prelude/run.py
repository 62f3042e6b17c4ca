# How a program and a thread run and end.


def run_main(code, argv):
    _sys_module.argv = list_from_iterable(argv)
    standard_streams(_sys_module)
    try:
        _run_module(code, ___main___module.__dict__)
        status = 0
    except BaseException as exception:
        status = report_uncaught(exception)
    return finish_files(status)


def run_thread(function, args, kwargs):
    try:
        if kwargs is None:
            function(*args)
        else:
            function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException as exception:
        report_unraisable(exception, function, 'Exception ignored in thread started by:')


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
    stream.write(text)
    stream.flush()


def print_exception(error):
    write_error(exception_text(error))


def report_uncaught(exception):
    """What becomes of an exception that nobody handles: printed by sys.excepthook. Answers the exit status."""
    if isinstance(exception, SystemExit):
        return exit_status(exception.code)
    if isinstance(exception, BrokenPipeError) and _broken_pipes:
        return 141  # as a shell shows a filter that SIGPIPE ended
    flush_standard_output()
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
    standard_streams(_sys_module)


def run_interactive(code):
    # An exit status where the statement asked to end the session, else None.
    try:
        _run_module(code, ___main___module.__dict__)
    except SystemExit as exception:
        return report_uncaught(exception)
    except BaseException as exception:
        report_uncaught(exception)
    return None
