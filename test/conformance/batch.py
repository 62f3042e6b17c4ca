"""Runs scenario programs one after the other in one process, each as a module __main__ of its own, and prints for each a line of JSON:
what it printed, and whether it ran to its end. A process's start costs more than most scenarios. What does not do here what it says runs
again in a process of its own (run.ts), so this may be wrong about a scenario in one direction only.
"""
import builtins
import io
import json
import os
import sys
import types

output = sys.stdout


def run(path):
    streams = sys.stdin, sys.stdout, sys.stderr
    modules, search, arguments = dict(sys.modules), list(sys.path), sys.argv
    names, recursion = dict(vars(builtins)), sys.getrecursionlimit()
    printed, errors = io.StringIO(), io.StringIO()
    sys.stdin, sys.stdout, sys.stderr = io.StringIO(), printed, errors
    main = types.ModuleType('__main__')
    main.__file__, main.__builtins__ = path, builtins
    sys.modules['__main__'] = main
    folder = os.path.dirname(path)
    sys.path.insert(0, folder)
    sys.argv = [path]
    os.chdir(folder)
    try:
        with open(path, 'rb') as file:
            code = compile(file.read(), path, 'exec')
        exec(code, main.__dict__)
        ended = True
    except BaseException:
        ended = False
    finally:
        sys.settrace(None)
        sys.setprofile(None)
        sys.setrecursionlimit(recursion)
        sys.stdin, sys.stdout, sys.stderr = streams
        sys.argv = arguments
        sys.path[:] = search
        for name in set(sys.modules) - set(modules):
            del sys.modules[name]
        sys.modules.update(modules)
        for name in set(vars(builtins)) - set(names):
            delattr(builtins, name)
        for name, value in names.items():
            if getattr(builtins, name, None) is not value:
                setattr(builtins, name, value)
    return {'path': path, 'ended': ended, 'stdout': printed.getvalue(), 'stderr': errors.getvalue()}


for path in sys.argv[1:]:
    output.write(json.dumps(run(path)) + '\n')
    output.flush()
