"""Python's tokenizer for module tokenize: what C's gives with extra tokens (comments, NL). Lines are asked for one by one."""

ENDMARKER, NAME, NUMBER, STRING, NEWLINE, INDENT, DEDENT = range(7)
OP, FSTRING_START, FSTRING_MIDDLE, FSTRING_END, COMMENT, NL = 55, 59, 60, 61, 62, 63
_OPERATORS = ('**=', '//=', '>>=', '<<=', '...', '!=', '**', '//', '>>', '<<', '<=', '>=', '==', '->', '+=', '-=', '*=', '/=', '%=', '&=', '|=',
              '^=', '@=', ':=')
_EXACT = {text: 7 + number for number, text in enumerate(
    ('( ) [ ] : , ; + - * / | & < > = . % { } == != <= >= ~ ^ << >> ** += -= *= /= %= &= |= ^= <<= >>= **= // //= @ @= -> ... := !').split())}
_SINGLE = '()[]{}:,;+-*/|&<>=.%~^@!$?`'
_PREFIXES = {'r', 'u', 'b', 'f', 'br', 'rb', 'fr', 'rf'}
_CLOSING = {')': '(', ']': '[', '}': '{'}


class TokenizerIter:
    """Yields (type, string, (line, column), (line, column), physical line)."""

    def __new__(cls, readline, /, *, encoding=None, extra_tokens=False):
        made = object.__new__(cls)
        made._scanner = _Scanner(readline, encoding, extra_tokens)
        made._extra_tokens = extra_tokens
        return made

    def __iter__(self):
        return self

    def __next__(self):
        token = self._scanner.next()
        if not self._extra_tokens:  # as the compiler sees them: no comments and blank lines, each operator with a type of its own
            while token is not None and token[0] in (COMMENT, NL):
                token = self._scanner.next()
            if token is not None and token[0] == OP:
                return (_EXACT.get(token[1], OP),) + token[1:]
            if token is not None and token[0] == NEWLINE:
                return (NEWLINE, '', token[2], token[2], token[4])
        if token is None:
            raise StopIteration
        return token


class _Scanner:
    def __init__(self, readline, encoding, extra_tokens):
        self.readline = readline
        self.extra = extra_tokens
        self.encoding = encoding
        self.queue = []
        self.number = 0
        self.line = ''
        self.at = 0
        self.indents = [0]
        self.brackets = []  # (character, line, column, f-string depth it belongs to)
        self.fstrings = []  # [quote, is raw, brackets open when a field began or -1 in text, in a format spec]
        self.continued = False
        self.is_done = False
        self.last = NEWLINE

    def next(self):
        while not self.queue:
            if self.is_done:
                return None
            self.step()
        token = self.queue.pop(0)
        self.last = token[0]
        return token

    def put(self, kind, text, start, end, line=None, first=None):
        self.queue.append((kind, text, (self.number if first is None else first, start), (self.number, end), self.line if line is None else line))

    def fail(self, text, column, line=None):
        raise SyntaxError(text, ('<string>', line or self.number, column + 1, self.line, line or self.number, column + 1))

    def unterminated(self, text, column, line):
        self.fail(f'{text} (detected at line {self.number if self.line else self.number - 1})', column, line)

    def read(self):
        try:
            line = self.readline()
        except StopIteration:
            line = ''
        if line:
            if self.encoding is not None:
                if not isinstance(line, bytes):
                    raise TypeError('readline() returned a non-bytes object')
                line = line.decode(self.encoding)
            elif not isinstance(line, str):
                raise TypeError('readline() returned a non-string object')
        else:
            line = ''
        self.previous = self.line
        self.number += 1
        self.line = line
        self.at = 0
        return line != ''

    def step(self):
        if self.at < len(self.line):
            if self.fstrings and self.fstrings[-1][2] < 0:
                self.fstring_text()
            else:
                self.token()
            return
        if not self.read():
            self.end()
            return
        if not (self.brackets or self.continued or self.fstrings):
            self.start_of_line()
        self.continued = False

    def end(self):
        if self.brackets:
            self.fail('unexpected EOF in multi-line statement', 0)
        last = self.previous
        if self.last not in (NEWLINE, NL) and not self.queue:
            self.queue.append((NEWLINE, '', (self.number - 1, self.last_end), (self.number - 1, self.last_end + 1), last))
        for _ in self.indents[1:]:
            self.put(DEDENT, '', 0, 0)
        self.put(ENDMARKER, '', 0, 0)
        self.is_done = True

    last_end = 0
    previous = ''

    def start_of_line(self):
        line = self.line
        column = 0
        at = 0
        while at < len(line) and line[at] in ' \t\f':
            column = column + 1 if line[at] == ' ' else (column // 8 + 1) * 8 if line[at] == '\t' else 0
            at += 1
        self.at = at
        if at >= len(line) or line[at] in '#\r\n':
            self.blank_rest()
            return
        if column > self.indents[-1]:
            self.indents.append(column)
            if len(self.indents) >= 100:
                raise IndentationError('too many levels of indentation', ('<string>', self.number, at + 1, line, None, None))
            self.put(INDENT, line[:at], 0, at)
        while column < self.indents[-1]:
            if column not in self.indents:
                raise IndentationError('unindent does not match any outer indentation level', ('<string>', self.number, len(line.rstrip('\r\n')) + 1, line, None, None))
            self.indents.pop()
            self.put(DEDENT, '', at, at)

    def blank_rest(self):
        """A comment, perhaps, and NL: the line holds no statement (or it is one of several within brackets)."""
        line = self.line
        body = line.rstrip('\r\n')
        if self.at < len(body):
            self.put(COMMENT, body[self.at:], self.at, len(body))
        self.put(NL, line[len(body):], len(body), len(body) + (1 if len(line) == len(body) else len(line) - len(body)))
        self.at = len(line)

    def token(self):
        line = self.line
        at = self.at
        while at < len(line) and line[at] in ' \t\f':
            at += 1
        self.at = at
        if at >= len(line):
            return
        c = line[at]
        if c == '#':
            body = line.rstrip('\r\n')
            self.put(COMMENT, body[at:], at, len(body))
            self.at = len(body)
        elif c in '\r\n':
            kind = NL if self.brackets or self.fstrings else NEWLINE
            self.put(kind, line[at:], at, len(line))
            self.at = len(line)
        elif c == '\\' and line[at + 1:].strip('\r\n') == '' and at + 1 < len(line):
            self.continued = True
            self.at = len(line)
        elif c.isidentifier():
            self.name()
        elif c.isdigit() or c == '.' and line[at + 1:at + 2].isdigit():
            self.digits()
        elif c in '\'"':
            self.string(at)
        else:
            self.operator()
        self.last_end = self.at

    def name(self):
        line = self.line
        start = end = self.at
        while end < len(line) and (line[end].isidentifier() or ('a' + line[end]).isidentifier()):
            end += 1
        if line[end:end + 1] in ('"', "'") and line[start:end].lower() in _PREFIXES:
            self.string(end)
            return
        self.put(NAME, line[start:end], start, end)
        self.at = end

    def digits(self):
        line = self.line
        start = at = self.at
        if line[at] == '0' and line[at + 1:at + 2] in ('x', 'X', 'o', 'O', 'b', 'B'):
            at = self.prefixed_digits(at + 1)
        else:
            def skip(at):
                while at < len(line) and ('0' <= line[at] <= '9' or line[at] == '_'):
                    if line[at] == '_' and not '0' <= line[at + 1:at + 2] <= '9':
                        self.fail('invalid decimal literal', at)
                    at += 1
                return at
            at = skip(at)
            if line[at:at + 1] == '.':
                at = skip(at + 1)
            if line[at:at + 1] in ('e', 'E'):
                after = at + 2 if line[at + 1:at + 2] in ('+', '-') else at + 1
                if line[after:after + 1].isdigit():
                    at = skip(after)
            if line[at:at + 1] in ('j', 'J'):
                at += 1
            text = line[start:at]
            if not self.extra and text.isdigit() and text[0] == '0' and text.strip('0'):
                self.fail('leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers', start)
        if not self.extra and line[at:at + 1].isidentifier() and not line.startswith(('and', 'else', 'for', 'if', 'in', 'is', 'not', 'or'), at):
            self.fail('invalid decimal literal', at - 1)
        self.put(NUMBER, line[start:at], start, at)
        self.at = at

    def prefixed_digits(self, at):
        """From the letter after the 0 on; where the number ends."""
        line = self.line
        name, digits = {'x': ('hexadecimal', '0123456789abcdefABCDEF'), 'o': ('octal', '01234567'), 'b': ('binary', '01')}[line[at].lower()]
        at += 1
        while True:
            if line[at:at + 1] == '_':
                at += 1
            c = line[at:at + 1]
            if not c or c not in digits:
                if '0' <= c <= '9':
                    self.fail(f"invalid digit '{c}' in {name} literal", at)
                self.fail(f'invalid {name} literal', at - 1)
            while at < len(line) and line[at] in digits:
                at += 1
            c = line[at:at + 1]
            if c != '_':
                break
        if '0' <= c <= '9':
            self.fail(f"invalid digit '{c}' in {name} literal", at)
        return at

    def string(self, quote_at):
        line = self.line
        start = self.at
        quote = line[quote_at] * 3 if line[quote_at:quote_at + 3] == line[quote_at] * 3 else line[quote_at]
        prefix = line[start:quote_at].lower()
        at = quote_at + len(quote)
        if 'f' in prefix:
            self.put(FSTRING_START, line[start:at], start, at)
            self.fstrings.append([quote, 'r' in prefix, -1, False, self.number, start])
            self.at = at
            return
        first = self.number
        text = line[start:at]
        lines = line
        while True:
            line = self.line
            if at >= len(line):
                if len(quote) == 1 and not text.rstrip('\r\n').endswith('\\') or not self.read():
                    self.unterminated('unterminated string literal' if len(quote) == 1 else 'unterminated triple-quoted string literal', start, first)
                lines += self.line
                at = 0
            elif line[at] == '\\':
                text += line[at:at + 2]
                at += 2
            elif line.startswith(quote, at):
                text += quote
                at += len(quote)
                break
            elif line[at] == '\n' and len(quote) == 1:
                self.unterminated('unterminated string literal', start, first)
            else:
                text += line[at]
                at += 1
        self.put(STRING, text, start, at, lines, first)
        self.at = at

    def fstring_text(self):
        """Literal text of an f-string, or of a format specification in one."""
        state = self.fstrings[-1]
        quote, is_raw, _, in_spec, opened, opened_at = state
        first = self.number
        start = at = self.at
        text = ''
        lines = self.line
        while True:
            line = self.line
            if at >= len(line):
                if not self.read():
                    self.unterminated('unterminated f-string literal' if len(quote) == 1 else 'unterminated triple-quoted f-string literal', opened_at, opened)
                lines += self.line
                at = 0
                continue
            c = line[at]
            if not in_spec and line.startswith(quote, at):
                break
            if c == '{' and line[at + 1:at + 2] == '{' and not in_spec or c == '}' and line[at + 1:at + 2] == '}' and not in_spec:
                text += c
                self.put(FSTRING_MIDDLE, text, start, at + 1, lines, first)
                self.at = at + 2
                return
            if c in '{}':
                break
            if c == '\\' and not is_raw and line.startswith('\\N{', at):
                end = line.find('}', at)
                text += line[at:end + 1]
                at = end + 1
            elif c == '\\':
                width = 1 if line[at + 1:at + 2] in ('{', '}') else 2
                text += line[at:at + width]
                at += width
            elif c == '\n' and len(quote) == 1:
                self.unterminated('unterminated f-string literal', opened_at, opened)
            else:
                text += c
                at += 1
        if text or in_spec and line[at] == '}':
            self.put(FSTRING_MIDDLE, text, start, at, lines, first)
        line = self.line
        if line[at] == '{':
            self.put(OP, '{', at, at + 1)
            self.brackets.append(('{', self.number, at, len(self.fstrings)))
            state[2] = len(self.brackets)
            self.at = at + 1
        elif line[at] == '}':
            self.put(OP, '}', at, at + 1)
            if self.brackets and self.brackets[-1][0] == '{':
                self.brackets.pop()
            # a nested field of a specification ends, or the specification's own
            self.fstrings[-1][3] = False
            self.leave_field()
            self.at = at + 1
        else:
            self.put(FSTRING_END, quote, at, at + len(quote))
            self.fstrings.pop()
            self.at = at + len(quote)
        self.last_end = self.at

    def leave_field(self):
        state = self.fstrings[-1]
        outer = [bracket for bracket in self.brackets if bracket[3] == len(self.fstrings)]
        state[2] = -1
        state[3] = bool(outer)

    def operator(self):
        line = self.line
        at = self.at
        c = line[at]
        if self.fstrings and self.fstrings[-1][2] == len(self.brackets):
            if c == ':':
                self.put(OP, ':', at, at + 1)
                self.fstrings[-1][2] = -1
                self.fstrings[-1][3] = True
                self.at = at + 1
                return
            if c == '}':
                self.put(OP, '}', at, at + 1)
                self.brackets.pop()
                self.leave_field()
                self.at = at + 1
                return
            if c == '!' and line[at + 1:at + 2] != '=':
                self.put(OP, '!', at, at + 1)
                self.at = at + 1
                return
        for text in _OPERATORS:
            if line.startswith(text, at):
                self.put(OP, text, at, at + len(text))
                self.at = at + len(text)
                return
        if c not in _SINGLE:
            self.fail('invalid non-printable character' if not c.isprintable() else f"invalid character '{c}' (U+{ord(c):04X})" if c > '\x7f'
                      else 'invalid syntax', at)
        if c in '([{':
            self.brackets.append((c, self.number, at, 0))
        elif c in _CLOSING:
            if not self.brackets and not self.extra:
                self.fail(f"unmatched '{c}'", at)
            opened, opened_line, _, _ = self.brackets.pop() if self.brackets else (_CLOSING[c], 0, 0, 0)
            if opened != _CLOSING[c] and not self.extra:
                place = '' if opened_line == self.number else f' on line {opened_line}'
                self.fail(f"closing parenthesis '{c}' does not match opening parenthesis '{opened}'{place}", at)
        self.put(OP, c, at, at + 1)
        self.at = at + 1
