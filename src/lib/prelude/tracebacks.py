# Uncaught exceptions as CPython 3.13 prints them: stack with source lines and carets, chains, notes, groups, suggestions.

SOURCES = {}
CAUSE_TEXT = '\nThe above exception was the direct cause of the following exception:\n\n'
CONTEXT_TEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'
MISSING_FRAME = (None, None, None, None)


def source_lines(filename):
    if filename in SOURCES:
        return SOURCES[filename]
    lines = []
    if not (filename[:1] == '<' and filename[-1:] == '>'):
        text = library_file(filename) if filename.startswith('/gilvm/lib/') else _read_file(filename)
        if isinstance(text, str):
            lines = text.replace('\r\n', '\n').replace('\r', '\n').split('\n')
    SOURCES[filename] = lines
    return lines


def library_file(filename):
    """The source of a module of the library image."""
    name = filename.removeprefix('/gilvm/lib/python3.13/').removesuffix('.py').replace('/', '.')
    return _library_source(name.removesuffix('.__init__'))


def source_line(filename, line):
    lines = source_lines(filename)
    return lines[line - 1] if line is not None and 0 < line <= len(lines) else ''


def _characters(line, offset):
    """How many characters the first bytes of a line are."""
    if line.isascii():
        return offset
    return len(line.encode('utf-8', 'surrogatepass')[:offset].decode('utf-8', 'replace'))


def _width(line, offset):
    if line.isascii():
        return offset
    total = 0
    for character in line[:offset]:
        total += 2 if _is_wide(ord(character)) else 1
    return total


def _is_wide(code):
    return (0x1100 <= code <= 0x115f or 0x2e80 <= code <= 0x303e or 0x3041 <= code <= 0x33ff or 0x3400 <= code <= 0x4dbf
            or 0x4e00 <= code <= 0x9fff or 0xa000 <= code <= 0xa4cf or 0xac00 <= code <= 0xd7a3 or 0xf900 <= code <= 0xfaff
            or 0xfe30 <= code <= 0xfe6f or 0xff00 <= code <= 0xff60 or 0xffe0 <= code <= 0xffe6 or 0x1f300 <= code <= 0x1f64f
            or 0x1f680 <= code <= 0x1f6ff or 0x1f900 <= code <= 0x1f9ff or 0x20000 <= code <= 0x3fffd)


def _indent_of(line):
    return len(line) - len(line.lstrip())


def frame_text(filename, position, name, line):
    """The entry of one frame; `line` is where the traceback says it is."""
    shown_name = '<stdin>' if filename.startswith('<stdin>-') else filename  # each statement of a REPL has a name of its own
    result = f'  File "{shown_name}", line {line}, in {name}\n'
    first, last, start, end = position
    if first is None or first != line:
        first, last, start, end = line, line, None, None
    lines = source_lines(filename)
    if line is None or line > len(lines) or line < 1:
        return result
    if last is None:
        last = first
    shown = lines[first - 1:last]
    if not ''.join(shown).strip():
        return result
    if start is None or end is None:
        return result + f'    {shown[0].strip()}\n'
    start = _characters(shown[0], start)
    end = _characters(shown[-1], end)
    margin = min([_indent_of(text) for text in shown if text.strip()])
    dedented = [text[margin:] if text.strip() else '' for text in shown]
    start = max(0, start - margin)
    end = max(0, end - margin)
    show, anchors = _caret_marks('\n'.join(dedented), start, end)
    return result + marked_lines(dedented, start, end, show, anchors)


def marked_lines(lines, start, end, show, anchors):
    count = len(lines)
    first_width = _width(lines[0], start)
    last_width = _width(lines[-1], end)
    wanted = {0: True, count - 1: True}
    left_line = left = right_line = right = 0
    if anchors is not None:
        left_line, left, right_line, right = anchors
        if right_line == left_line and left_line >= count:
            anchors = None
    if anchors is not None:
        if left_line == 0:
            left += start
        if right_line == 0:
            right += start
        left = _width(lines[left_line], left)
        right = _width(lines[right_line], right)
        for near in (left_line - 1, left_line, left_line + 1, right_line - 1, right_line, right_line + 1):
            if 0 <= near < count:
                wanted[near] = True
    output = []

    def put(number):
        output.append(lines[number])
        if not show:
            return
        spaces = _indent_of(lines[number])
        carets = ''
        for column in range(last_width if number == count - 1 else _width(lines[number], len(lines[number]))):
            if column < spaces or number == 0 and column < first_width:
                carets += ' '
            elif anchors is None:
                carets += '^'
            elif ((number > left_line or number == left_line and column >= left)
                    and (number < right_line or number == right_line and column < right)):
                carets += '^'
            else:
                carets += '~'
        output.append(carets)

    previous = None
    for number in sorted(wanted):
        if previous is not None:
            gap = number - previous
            if gap == 2:
                put(number - 1)
            elif gap > 2:
                output.append(f'...<{gap - 1} lines>...')
        put(number)
        previous = number
    text = ''
    for line in output:
        text += f'    {line.rstrip() if not line.strip() else line}\n'
    return text


def stack_text(traceback, carets=True):
    result = ''
    last = None
    count = 0
    limit = getattr(_sys_module, 'tracebacklimit', None)
    if isinstance(limit, int):
        entries = []
        while traceback is not None:
            entries.append(traceback)
            traceback = traceback.tb_next
        entries = entries[len(entries) - max(limit, 0):]
        traceback = entries[0] if entries else None
    while traceback is not None:
        frame = traceback.tb_frame
        code = frame.f_code
        line = traceback.tb_lineno
        key = (code.co_filename, line, code.co_name)
        if key != last:
            result += repeated_text(count)
            last = key
            count = 0
        count += 1
        if count <= 3:
            index = traceback.tb_lasti
            position = _code_position(code, index // 2) if index >= 0 and carets else MISSING_FRAME
            result += frame_text(code.co_filename, position, code.co_name, line)
        traceback = traceback.tb_next
    return result + repeated_text(count)


def ignored_text(error):
    """An exception that nobody can handle, as CPython writes it down without its traceback module: no carets, causes or notes."""
    stack = stack_text(error.__traceback__, False)
    name = class_text(_type_of(error))
    text = safe_text(error, 'exception')
    return f'{"Traceback (most recent call last):" if stack else ""}\n{stack}{name}{": " if text else ""}{text}\n'.lstrip('\n')


def repeated_text(count):
    if count <= 3:
        return ''
    count -= 3
    return f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n"


def safe_text(value, what, function=str):
    try:
        return function(value)
    except BaseException:
        return f'<{what} {function.__name__}() failed>'


def class_text(cls):
    module = cls.__module__
    name = cls.__qualname__
    if module == '__main__' or module == 'builtins':
        return name
    return f'{module}.{name}' if isinstance(module, str) else f'<unknown>.{name}'


def syntax_error_text(error, name):
    result = ''
    suffix = ''
    filename = error.filename
    line = error.lineno
    if line is not None:
        result = f'''  File "{filename or '<string>'}", line {line}\n'''
    elif filename is not None:
        suffix = f' ({filename})'
    text = error.text
    if isinstance(text, str):
        whole = text.rstrip('\n')
        bare = whole.lstrip(' \n\f')
        spaces = len(whole) - len(bare)
        offset = error.offset
        if offset is None:
            result += f'    {bare}\n'
        else:
            end = error.end_offset
            if line == error.end_lineno or error.end_lineno is None:
                end = end if end not in (None, 0) else offset
            else:
                end = len(whole) + 1
            if text and offset > len(text):
                offset = len(whole) + 1
            if text and end > len(text):
                end = len(whole) + 1
            if offset >= end or end < 0:
                end = offset + 1
            column = offset - 1 - spaces
            end_column = end - 1 - spaces
            result += f'    {bare}\n'
            if column >= 0:
                margin = ''
                for character in bare[:column]:
                    margin += character if character.isspace() else ' '
                result += f"    {margin}{'^' * (end_column - column)}\n"
    return result + f"{name}: {error.msg or '<no detail available>'}{suffix}\n"


def exception_only(error, suggestions=True):
    cls = _type_of(error)
    name = class_text(cls)
    if isinstance(error, SyntaxError) and (error.lineno is not None or error.filename is not None):
        result = syntax_error_text(error, name)
    else:
        text = safe_text(error, 'exception')
        if suggestions:
            text += suggestion_text(error)
        result = f'{name}: {text}\n' if text else f'{name}\n'
    notes = getattr(error, '__notes__', None)
    if isinstance(notes, (list, tuple)):
        for note in notes:
            result += safe_text(note, 'note') + '\n'
    elif notes is not None:
        result += safe_text(notes, '__notes__', repr) + '\n'
    return result


def chain_of(error):
    """The exceptions to print, first to last, each with the text that leads to the next."""
    chain = []
    seen = {}
    link = None
    while error is not None and id(error) not in seen:
        seen[id(error)] = True
        chain.append((error, link))
        if error.__cause__ is not None:
            link = CAUSE_TEXT
            error = error.__cause__
        elif error.__context__ is not None and not error.__suppress_context__:
            link = CONTEXT_TEXT
            error = error.__context__
        else:
            error = None
    chain.reverse()
    return chain


def indented(text, prefix):
    if not prefix:
        return text
    result = ''
    for line in text.split('\n')[:-1]:
        result += f'{prefix}{line}\n'
    return result


DEPTH, NEEDS_CLOSE = 0, 1  # the state of printing groups, a list


def exception_text(error, state=None):
    if state is None:
        state = [0, False]
    result = ''
    for one, link in chain_of(error):
        indent = '  ' * state[DEPTH]
        prefix = indent + '| ' if state[DEPTH] else ''
        if isinstance(one, BaseExceptionGroup):
            if state[DEPTH] > 10:
                result += indented(f'... (max_group_depth is {10})\n', prefix)
            else:
                result += group_text(one, state)
        else:
            if one.__traceback__ is not None:
                stack = stack_text(one.__traceback__)
                result += indented(f'Traceback (most recent call last):\n{stack}' if stack else '', prefix)  # sys.tracebacklimit says none
            result += indented(exception_only(one), prefix)
        if link is not None:
            result += indented(link, prefix)
    return result


def group_text(group, state):
    is_top = state[DEPTH] == 0
    if is_top:
        state[DEPTH] = 1
    indent = '  ' * state[DEPTH]
    result = ''
    if group.__traceback__ is not None:
        lead = '+ ' if is_top else '| '
        result += f'{indent}{lead}Exception Group Traceback (most recent call last):\n'
        result += indented(stack_text(group.__traceback__), indent + '| ')
    result += indented(exception_only(group), indent + '| ')
    members = group.exceptions
    count = len(members)
    shown = count if count <= 15 else 16
    state[NEEDS_CLOSE] = False
    for index in range(shown):
        last = index == shown - 1
        if last:
            state[NEEDS_CLOSE] = True
        title = f'{index + 1}' if index < 15 else '...'
        result += f"{indent}{'+-' if index == 0 else '  '}+---------------- {title} ----------------\n"
        state[DEPTH] += 1
        if index < 15:
            result += exception_text(members[index], state)
        else:
            rest = count - 15
            result += f"{'  ' * state[DEPTH]}| and {rest} more exception{'s' if rest > 1 else ''}\n"
        if last and state[NEEDS_CLOSE]:
            result += '  ' * state[DEPTH] + '+------------------------------------\n'
            state[NEEDS_CLOSE] = False
        state[DEPTH] -= 1
    if is_top:
        state[DEPTH] = 0
    return result


# ---- suggestions

def suggestion_text(error):
    try:
        return _suggestion_text(error)
    except BaseException:
        return ''


def _suggestion_text(error):
    if isinstance(error, ImportError):
        wrong = error.name_from
    elif isinstance(error, (NameError, AttributeError)):
        wrong = error.name
    else:
        return ''
    if not isinstance(wrong, str):
        return ''
    if isinstance(error, AttributeError):
        names = dir(error.obj)
        if wrong[:1] != '_':
            names = [name for name in names if isinstance(name, str) and name[:1] != '_']
        found = closest_name(names, wrong)
    elif isinstance(error, ImportError):
        names = dir(_sys_module.modules[error.name])
        if wrong[:1] != '_':
            names = [name for name in names if name[:1] != '_']
        found = closest_name(names, wrong)
    else:
        found = suggested_name(error, wrong)
    result = f". Did you mean: '{found}'?" if found else ''
    if isinstance(error, NameError) and (f' {wrong} ' in STDLIB_NAMES or f' {wrong}\n' in STDLIB_NAMES):
        result += f" Or did you forget to import '{wrong}'?" if found else f". Did you forget to import '{wrong}'?"
    return result


def suggested_name(error, wrong):
    traceback = error.__traceback__
    if traceback is None:
        return None
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    frame = traceback.tb_frame
    variables = frame_locals(frame)
    if 'self' in variables and hasattr(variables['self'], wrong):
        return f'self.{wrong}'
    return closest_name(list(variables) + list(frame.f_globals) + list(frame.f_builtins), wrong)


def closest_name(names, wrong):
    if len(names) > 750 or len(wrong) > 40:
        return None
    best = len(wrong) * 2
    found = None
    for name in names:
        if name == wrong or not isinstance(name, str):
            continue
        limit = min((len(name) + len(wrong) + 3) * 2 // 6, best - 1)
        distance = edit_distance(wrong, name, limit)
        if distance > limit:
            continue
        if found is None or distance < best:
            found = name
            best = distance
    return found


def _substitution(left, right):
    return 0 if left == right else 1 if left.lower() == right.lower() else 2


def edit_distance(a, b, limit):
    """Levenshtein distance where a move costs 2 and a change of case 1; more than the limit where it would be."""
    if a == b:
        return 0
    start = 0
    while start < len(a) and start < len(b) and a[start] == b[start]:
        start += 1
    a = a[start:]
    b = b[start:]
    while a and b and a[-1] == b[-1]:
        a = a[:-1]
        b = b[:-1]
    if not a or not b:
        return 2 * (len(a) + len(b))
    if len(a) > 40 or len(b) > 40:
        return limit + 1
    if len(b) < len(a):
        a, b = b, a
    if (len(b) - len(a)) * 2 > limit:
        return limit + 1
    row = list(range(2, 2 * (len(a) + 1), 2))
    result = 0
    for position in range(len(b)):
        distance = result = position * 2
        least = 1 << 30
        for index in range(len(a)):
            substitute = distance + _substitution(b[position], a[index])
            distance = row[index]
            result = min(min(result, distance) + 2, substitute)
            row[index] = result
            if result < least:
                least = result
        if least > limit:
            return limit + 1
    return result
