"""Importing this module enables command line editing using GNU readline."""
# Lines are edited by nobody here: what a program says of history, bindings and completion is kept, so that it can be asked for again.
from _intrinsics import index_of as _index

_settings = {'completer': None, 'delimiters': ' \t\n`!@#$%^&*()-=+[{]}\\|;:\'",<>/?', 'length': -1, 'auto': True, 'display': None, 'startup': None, 'pre_input': None}
_history = []
backend = 'readline'


def __start__():
    _history.clear()
    _settings.update(completer=None, length=-1, auto=True, display=None, startup=None, pre_input=None)


def parse_and_bind(string, /):
    """Execute the init line provided in the string argument."""
    if not isinstance(string, str):
        raise TypeError(f'parse_and_bind() argument must be str, not {type(string).__name__}')


def read_init_file(filename=None, /):
    """Execute a readline initialization file."""


def add_history(string, /):
    """Add an item to the history buffer."""
    _history.append(string)


def clear_history():
    """Clear the current readline history."""
    _history.clear()


def get_current_history_length():
    """Return the current (not the maximum) length of history."""
    return len(_history)


def get_history_item(index, /):
    """Return the current contents of history item at one-based index."""
    index = _index(index)
    return _history[index - 1] if 1 <= index <= len(_history) else None


def _item(index):
    if index < 0:
        raise ValueError('History index cannot be negative')
    if index >= len(_history):
        raise ValueError(f'No history item at position {index}')
    return index


def remove_history_item(pos, /):
    """Remove history item given by its zero-based position."""
    del _history[_item(_index(pos))]


def replace_history_item(pos, line, /):
    """Replaces history item given by its position with contents of line.

pos is zero-based."""
    _history[_item(_index(pos))] = line


def set_auto_history(enabled, /):
    """Enables or disables automatic history."""
    _settings['auto'] = bool(enabled)


def get_history_length():
    """Return the maximum number of lines that will be written to the history file."""
    return _settings['length']


def set_history_length(length, /):
    """Set the maximal number of lines which will be written to the history file.

A negative length is used to inhibit history truncation."""
    _settings['length'] = _index(length)


def _file(filename):
    import os
    return os.path.expanduser('~/.history') if filename is None else filename


def read_history_file(filename=None, /):
    """Load a readline history file.

The default filename is ~/.history."""
    from io import open
    with open(_file(filename), encoding='utf-8', errors='surrogateescape') as stream:
        _history.extend(stream.read().splitlines())


def write_history_file(filename=None, /):
    """Save a readline history file.

The default filename is ~/.history."""
    from io import open
    length = _settings['length']
    lines = _history if length < 0 else _history[len(_history) - min(length, len(_history)):]
    with open(_file(filename), 'w', encoding='utf-8', errors='surrogateescape') as stream:
        stream.write(''.join([line + '\n' for line in lines]))


def append_history_file(nelements, filename=None, /):
    """Append the last nelements items of the history list to file.

The default filename is ~/.history."""
    from io import open
    nelements = _index(nelements)
    if nelements < 0:
        raise ValueError('nelements must be positive')
    with open(_file(filename), 'a', encoding='utf-8', errors='surrogateescape') as stream:
        stream.write(''.join([line + '\n' for line in _history[max(0, len(_history) - nelements):]]))


def set_completer(function=None, /):
    """Set or remove the completer function.

The function is called as function(text, state),
for state in 0, 1, 2, ..., until it returns a non-string.
It should return the next possible completion starting with 'text'."""
    _settings['completer'] = function


def get_completer():
    """Get the current completer function."""
    return _settings['completer']


def set_completer_delims(string, /):
    """Set the word delimiters for completion."""
    _settings['delimiters'] = string


def get_completer_delims():
    """Get the word delimiters for completion."""
    return _settings['delimiters']


def set_completion_display_matches_hook(function=None, /):
    """Set or remove the completion display function."""
    _settings['display'] = function


def set_startup_hook(function=None, /):
    """Set or remove the function invoked by the rl_startup_hook callback."""
    _settings['startup'] = function


def set_pre_input_hook(function=None, /):
    """Set or remove the function invoked by the rl_pre_input_hook callback."""
    _settings['pre_input'] = function


def get_completion_type():
    """Get the type of completion being attempted."""
    return 0


def get_begidx():
    """Get the beginning index of the completion scope."""
    return 0


def get_endidx():
    """Get the ending index of the completion scope."""
    return 0


def get_line_buffer():
    """Return the current contents of the line buffer."""
    return ''


def insert_text(string, /):
    """Insert text into the line buffer at the cursor position."""


def redisplay():
    """Change what's displayed on the screen to reflect contents of the line buffer."""
