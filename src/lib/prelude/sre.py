# What patterns and matches need Python code for: replacement functions and templates, arguments with an __index__, texts.

_pattern_methods = ('match', 'fullmatch', 'search', 'findall', 'split', 'sub', '', '', 'scanner', 'finditer')
_pattern_flags = (('IGNORECASE', 2), ('LOCALE', 4), ('MULTILINE', 8), ('DOTALL', 16), ('VERBOSE', 64), ('DEBUG', 128), ('ASCII', 256))


def pattern_at_indexes(pattern, method, string, positions):
    # calls a method again with its positions made ints
    if method == 4:
        return pattern.split(string, _index(positions))
    return getattr(pattern, _pattern_methods[method])(string, _index(positions[0]), _index(positions[1]))


def pattern_sub(pattern, repl, string, count):
    return _pattern_replace(pattern, repl, string, _index(count))[0]


def pattern_subn(pattern, repl, string, count):
    return _pattern_replace(pattern, repl, string, _index(count))


def compile_template(pattern, template):
    compile = __import__('re')._compile_template
    try:
        return compile(pattern, template)
    except TypeError as error:
        if not isinstance(template, (bytearray, memoryview)):
            raise error
    return compile(pattern, bytes(template))  # what cannot be hashed


def _pattern_replace(pattern, repl, string, count):
    if not callable(repl):
        if not _is_template(repl) and not (type(repl) in (str, bytes) and ('\\' if type(repl) is str else b'\\') not in repl):
            repl = compile_template(pattern, repl)
        if not callable(repl):
            return pattern.subn(repl, string, count)
    parts = []
    made = 0
    scanner = pattern.scanner(string)
    while not count or made < count:
        found = _scanner_step(scanner, parts)
        if found is None:
            break
        text = repl(found)
        if text is not None:
            parts.append(text)
        made += 1
    else:
        _scanner_rest(scanner, parts)
    return ('' if isinstance(string, str) else b'').join(parts), made


def match_by_index(match, which, group):
    if isinstance(group, str):  # of a subclass
        group = match.re.groupindex.get(group)
        if group is None:
            raise IndexError('no such group')
    elif _class_lookup(_type_of(group), '__index__', _nothing) is not _nothing:
        group = _index(group)
    else:
        try:
            group = match.re.groupindex.get(group)
        except TypeError:
            group = None
        if group is None:
            raise IndexError('no such group')
    if which == 0:
        return match.group(group)
    return match.start(group) if which == 1 else match.end(group) if which == 2 else match.span(group)


def match_groups_by_index(match, groups):
    return tuple([match_by_index(match, 0, group) for group in groups])


def match_expand(match, template):
    template = compile_template(match.re, template)
    if not _is_template(template):
        return template
    parts = _template_parts(template)
    texts = []
    for i in range(len(parts)):
        text = match.group(parts[i]) if i & 1 else parts[i]
        if text:
            texts.append(text)
    return ('' if isinstance(match.string, str) else b'').join(texts)


def match_repr(match):
    shown = repr(match.group())
    return f"<re.Match object; span={match.span()!r}, match={shown[:50]}>"


def pattern_repr(pattern):
    flags = pattern.flags
    if isinstance(pattern.pattern, str) and flags & 0x124 == 32:
        flags &= ~32
    names = []
    for name, bit in _pattern_flags:
        if flags & bit:
            names.append('re.' + name)
            flags &= ~bit
    if flags:
        names.append(hex(flags))
    shown = repr(pattern.pattern)[:200]
    return f"re.compile({shown}, {'|'.join(names)})" if names else f're.compile({shown})'


def pattern_hash(pattern):
    return hash((pattern.pattern, pattern.flags, pattern.groups))


def pattern_eq(pattern, other):
    if _type_of(other) is not _type_of(pattern):
        return NotImplemented
    return pattern is other or (_pattern_same(pattern, other) and pattern.pattern == other.pattern)


def pattern_ne(pattern, other):
    result = pattern_eq(pattern, other)
    return result if result is NotImplemented else not result


def pattern_groupindex(pattern):
    return _mappingproxy(_pattern_groups(pattern))
