"""string helper module"""
from _intrinsics import _type_of


def formatter_field_name_split(field_name, /):
    """split the argument as a field name"""
    if not isinstance(field_name, str):
        raise TypeError(f'expected str, got {_type_of(field_name).__name__}')
    end = 0
    while end < len(field_name) and field_name[end] not in '.[':
        end += 1
    first = field_name[:end]
    if first.isdecimal():
        first = int(first)
    return first, _FieldNames(field_name, end)


class _FieldNames:
    # goes over .name and [key] parts: pairs (is attribute, name or number)
    def __init__(self, text, at):
        self.text = text
        self.at = at

    def __iter__(self):
        return self

    def __next__(self):
        text = self.text
        at = self.at
        if at >= len(text):
            raise StopIteration
        if text[at] == '.':
            end = at + 1
            while end < len(text) and text[end] not in '.[':
                end += 1
            name = text[at + 1:end]
            self.at = end
            if not name:
                raise ValueError('Empty attribute in format string')
            return True, name
        if text[at] != '[':
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        end = text.find(']', at + 1)
        if end < 0:
            raise ValueError("Missing ']' in format string")
        name = text[at + 1:end]
        self.at = end + 1
        if not name:
            raise ValueError('Empty attribute in format string')
        return False, int(name) if name.isdecimal() else name


class _Parts:
    # goes over (literal, field name, spec, conversion)
    def __init__(self, text):
        self.text = text
        self.at = 0

    def __iter__(self):
        return self

    def __next__(self):
        text = self.text
        at = self.at
        size = len(text)
        if at >= size:
            raise StopIteration
        start = at
        while at < size and text[at] not in '{}':
            at += 1
        if at >= size:
            self.at = at
            return text[start:], None, None, None
        brace = text[at]
        at += 1
        if at < size and text[at] == brace:  # doubled: one of them ends the literal
            self.at = at + 1
            return text[start:at], None, None, None
        if brace == '}':
            raise ValueError("Single '}' encountered in format string")
        if at >= size:
            raise ValueError("Single '{' encountered in format string")
        literal = text[start:at - 1]
        return self._field(literal, at)

    def _field(self, literal, at):
        text = self.text
        size = len(text)
        start = at
        bracket = False
        while at < size:
            c = text[at]
            if c == '{':
                raise ValueError("unexpected '{' in field name")
            if c == '[':
                bracket = True
            elif c == ']':
                bracket = False
            elif c in '}:!' and not bracket:
                break
            at += 1
        name = text[start:at]
        if at >= size:
            raise ValueError("expected '}' before end of string")
        c = text[at]
        at += 1
        conversion = None
        spec = ''
        if c == '!':
            if at >= size:
                raise ValueError("end of string while looking for conversion specifier")
            conversion = text[at]
            at += 1
            if at >= size:
                raise ValueError("unmatched '{' in format spec")
            c = text[at]
            at += 1
            if c == '}':
                self.at = at
                return literal, name, spec, conversion
            if c != ':':
                raise ValueError("expected ':' after conversion specifier")
        if c == ':':
            start = at
            depth = 1
            while at < size:
                c = text[at]
                if c == '{':
                    depth += 1
                elif c == '}':
                    depth -= 1
                    if depth == 0:
                        break
                at += 1
            if at >= size:
                raise ValueError("unmatched '{' in format spec")
            spec = text[start:at]
            at += 1
        self.at = at
        return literal, name, spec, conversion


def formatter_parser(format_string, /):
    """parse the argument as a format string"""
    if not isinstance(format_string, str):
        raise TypeError(f'expected str, got {_type_of(format_string).__name__}')
    return _Parts(format_string)
