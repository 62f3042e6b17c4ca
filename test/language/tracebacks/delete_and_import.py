import no_such_module_here
# expect raises: ModuleNotFoundError: No module named 'no_such_module_here'
