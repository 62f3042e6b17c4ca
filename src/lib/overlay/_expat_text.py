"""What the XML parser of pyexpat knows of single tokens: names, tags, references, where a bad token goes wrong; and of encodings.

Everything here works on text that has been decoded. Offsets are characters from its beginning. Sources: XML 1.0 (fifth edition), Namespaces in
XML 1.0; where a token is called bad is what expat does: at the first character that cannot go on.
"""
import re

START = ':A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff'
NAME = f'[{START}][{START}\\-.0-9\xb7\u0300-\u036f\u203f\u2040]*'
SPACE = '[ \t\r\n]'
ATTRIBUTE = f'{SPACE}+({NAME}){SPACE}*={SPACE}*("[^<"]*"|\'[^<\']*\')'

match_name = re.compile(NAME).match
match_space = re.compile(f'{SPACE}*').match
match_start_tag = re.compile(f'<({NAME})((?:{ATTRIBUTE})*){SPACE}*(/?)>').match
match_end_tag = re.compile(f'</({NAME}){SPACE}*>').match
find_attributes = re.compile(ATTRIBUTE).findall
match_reference = re.compile(f'&(?:#([0-9]+|x[0-9a-fA-F]+)|({NAME}));').match
match_instruction = re.compile(f'<\\?({NAME})(?:{SPACE}+(.*?))?\\?>', re.DOTALL).match
match_comment = re.compile('<!--((?:(?!--).)*)-->', re.DOTALL).match
match_literal = re.compile('"([^"]*)"|\'([^\']*)\'').match
match_declaration = re.compile(
    f'<\\?xml{SPACE}+version{SPACE}*={SPACE}*(["\'])([a-zA-Z0-9_.:\\-]+)\\1'
    f'(?:{SPACE}+encoding{SPACE}*={SPACE}*(["\'])([A-Za-z][A-Za-z0-9._\\-]*)\\3)?'
    f'(?:{SPACE}+standalone{SPACE}*={SPACE}*(["\'])(yes|no)\\5)?{SPACE}*\\?>').match
# A character that no XML text may hold.
find_illegal = re.compile('[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]').search
find_markup = re.compile('[<&]|\\]\\]>|[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]').search
find_special = re.compile('[&\t\r\n]').search
find_less_or_reference = re.compile('[<&]').finditer
split_lines = re.compile('(\n)').split

PREDEFINED = {'lt': '<', 'gt': '>', 'amp': '&', 'apos': "'", 'quot': '"'}

# Numbers of expat's errors.
(NO_ELEMENTS, INVALID_TOKEN, UNCLOSED_TOKEN, PARTIAL_CHARACTER, TAG_MISMATCH, DUPLICATE_ATTRIBUTE, JUNK_AFTER, PARAMETER_REFERENCE, UNDEFINED_ENTITY,
 RECURSIVE_ENTITY, ASYNC_ENTITY, BAD_CHARACTER_REFERENCE, BINARY_ENTITY, EXTERNAL_IN_ATTRIBUTE, MISPLACED_DECLARATION, UNKNOWN_ENCODING,
 INCORRECT_ENCODING, UNCLOSED_CDATA) = range(3, 21)
SYNTAX = 2
UNBOUND_PREFIX = 27
XML_DECLARATION = 30
FINISHED = 36
AMPLIFICATION = 43

PARTIAL = -1  # no error yet: the token goes on behind the text


class Bad(Exception):
    """A document that is not well-formed: expat's number of the error, and where."""

    def __init__(self, code, at):
        self.code = code
        self.at = at


def character(number, at):
    """The character of a reference such as &#65; or &#x41;"""
    digits = number[1:].lstrip('0') if number[0] == 'x' else number.lstrip('0')
    value = -1 if len(digits) > 8 else int(digits or '0', 16 if number[0] == 'x' else 10)
    if not (value in (9, 10, 13) or 32 <= value < 0xd800 or 0xe000 <= value < 0xfffe or 0x10000 <= value < 0x110000):
        raise Bad(BAD_CHARACTER_REFERENCE, at)
    return chr(value)


def bad_tag(text, at):
    """Where the tag at `at`, which no pattern fits, goes wrong; PARTIAL where the text ends within it."""
    closes = text.startswith('</', at)
    at += 2 if closes else 1
    name = match_name(text, at)
    if name is None:
        return at if at < len(text) else PARTIAL
    at = name.end()
    while True:
        after = match_space(text, at).end()
        if after == len(text):
            return PARTIAL
        if closes:
            return after
        if text[after] == '/':
            return PARTIAL if after + 1 == len(text) else after + 1
        name = match_name(text, after) if after > at else None
        if name is None:
            return after
        at = match_space(text, name.end()).end()
        if at == len(text):
            return PARTIAL
        if text[at] != '=':
            return at
        at = match_space(text, at + 1).end()
        if at == len(text):
            return PARTIAL
        if text[at] not in '"\'':
            return at
        end = text.find(text[at], at + 1)
        for found in find_less_or_reference(text, at + 1, end if end >= 0 else len(text)):
            if found.group() == '<':
                return found.start()
            if match_reference(text, found.start()) is None and (wrong := bad_reference(text, found.start())) != PARTIAL:
                return wrong
        if end < 0:
            return PARTIAL
        at = end + 1


def bad_reference(text, at):
    """Where the reference at `at` goes wrong; PARTIAL where the text ends within it."""
    at += 1
    if text.startswith('#', at):
        at += 1
        digits = '0123456789'
        if text.startswith('x', at):
            at += 1
            digits += 'abcdefABCDEF'
        while at < len(text) and text[at] in digits:
            at += 1
    else:
        name = match_name(text, at)
        at = name.end() if name else at
    return at if at < len(text) else PARTIAL


def bad_instruction(text, at):
    name = match_name(text, at + 2)
    if name is None:
        return at + 2 if at + 2 < len(text) else PARTIAL
    after = name.end()
    if after < len(text) and text[after] not in ' \t\r\n?':
        return after
    return after + 1 if text.startswith('?', after) and after + 1 < len(text) and text[after + 1] != '>' else PARTIAL


def bad_declaration(text, at):
    """Where the keyword behind <! goes wrong; None where it is only none that is known."""
    after = at + 2
    while after < len(text) and text[after].isalpha():
        after += 1
    return PARTIAL if after == len(text) else None if after > at + 2 and text[after] in ' \t\r\n' else after


def bad_xml_declaration(text, end):
    """Where <?xml ... ?>, whose ?> is at `end`, goes wrong."""
    at = 5
    for wanted in ('version', 'encoding', 'standalone'):
        start = match_space(text, at, end).end()
        if start == end or start == at:
            return start
        at = start
        while at < end and text[at] not in '= \t\r\n':
            at += 1
        name = text[start:at]
        at = match_space(text, at, end).end()
        if at == end or text[at] != '=' or not name:
            return at
        at = match_space(text, at + 1, end).end()
        if at == end or text[at] not in '"\'':
            return at
        quote, value = text[at], at + 1
        at = value
        while at < end and text[at] != quote:
            if not (text[at].isascii() and text[at].isalnum() or text[at] in '._-'):
                return at
            at += 1
        if at == end or name != wanted and not (wanted == 'encoding' and name == 'standalone'):
            return start if at < end else end
        if name == 'encoding' and not text[value].isalpha() or name == 'standalone' and text[value:at] not in ('yes', 'no'):
            return value
        at += 1
    return at


def collapsed(value):
    """The value of an attribute that holds names: one space between them. Only spaces count: white space from references stays."""
    return ' '.join(filter(None, value.split(' ')))


def complete(text, at):
    """How far text goes that the next part cannot change: what may begin ]]> or \\r\\n waits."""
    end = len(text)
    while end > at and text[end - 1] in ']\r':
        end -= 1
    return end


_match_word = re.compile(f'[{START}\\-.0-9\xb7\u0300-\u036f\u203f\u2040]+').match


def bad_token(text, at, end):
    """Outside of elements, what begins with no <: where it is no token of a declaration either; None where it is one, PARTIAL where the text ends within it."""
    first = text[at]
    if first in '"\'':
        close = text.find(first, at + 1, end)
        if close < 0:
            return PARTIAL
        return None if close + 1 == end or text[close + 1] in ' \t\r\n>%[' else close + 1
    if first == '#':
        found = match_name(text, at + 1, end)
        if found is None:
            return at + 1 if at + 1 < end else PARTIAL
        return None if found.end() == end or text[found.end()] in ' \t\r\n)>%|' else found.end()
    if first == '%':
        found = match_name(text, at + 1, end)
        if found is None:
            return None if at + 1 == end or text[at + 1] in ' \t\r\n%' else at + 1
        return None if found.end() == end or text[found.end()] == ';' else found.end()
    found = _match_word(text, at, end)
    if found is not None:
        return None if found.end() == end or text[found.end()] in ' \t\r\n>),|[%?*+' else found.end()
    return None if first in '[]()|,>' else at


_BYTE_ORDER_MARKS = ((b'\xef\xbb\xbf', 'utf-8', 3), (b'\xff\xfe', 'utf-16-le', 2), (b'\xfe\xff', 'utf-16-be', 2), )
_declared = re.compile(b'<\\?xml[ \t\r\n][^>]*?encoding[ \t\r\n]*=[ \t\r\n]*["\']([A-Za-z][A-Za-z0-9._\\-]*)["\']').match


def encoding_of(head):
    """The encoding that a document's first bytes show, whether that is certain, and how many of them are a mark. Without a sign it is UTF-8."""
    for mark, encoding, length in _BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return encoding, True, length
    if len(head) > 1 and 0 in head[:2]:
        return 'utf-16-be' if head[0] == 0 else 'utf-16-le', True, 0
    declared = _declared(head)
    return (declared.group(1).decode(), False, 0) if declared else ('utf-8', False, 0)
