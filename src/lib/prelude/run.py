# How a program and a thread run and end.


def run_main(code, argv):
    _sys_module.argv = list_from_iterable(argv)
    try:
        _run_module(code, ___main___module.__dict__)
    except BaseException as exception:
        return report_uncaught(exception)
    return 0


def run_thread(function, args, kwargs):
    try:
        if kwargs is None:
            function(*args)
        else:
            function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException as exception:
        report_uncaught(exception)


def report_uncaught(exception):
    _write(2, f'{type(exception).__name__}: {exception}\n')
    return 1


def run_interactive(code):
    # An exit status where the statement asked to end the session, else None.
    try:
        _run_module(code, ___main___module.__dict__)
    except SystemExit as exception:
        return report_uncaught(exception)
    except BaseException as exception:
        report_uncaught(exception)
    return None
