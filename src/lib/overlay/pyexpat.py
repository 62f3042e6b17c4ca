"""Python wrapper for Expat parser."""
# Not expat: a parser of our own behind pyexpat's interface. Text is decoded as it comes and parsed token by token with regular expressions
# (_expat_text.py); a token that is not all there waits for the next Parse(). The type declaration is in _expat_declarations.py.
import codecs
import re
import sys
from _expat_declarations import Cursor, Declarations, Subset
from _expat_text import (
    AMPLIFICATION, ASYNC_ENTITY, BINARY_ENTITY, DUPLICATE_ATTRIBUTE, EXTERNAL_IN_ATTRIBUTE, FINISHED, INCORRECT_ENCODING, INVALID_TOKEN, JUNK_AFTER,
    MISPLACED_DECLARATION, NO_ELEMENTS, PARTIAL, PARTIAL_CHARACTER, PREDEFINED, RECURSIVE_ENTITY, SYNTAX, TAG_MISMATCH, UNBOUND_PREFIX, UNCLOSED_CDATA,
    UNCLOSED_TOKEN, UNDEFINED_ENTITY, UNKNOWN_ENCODING, XML_DECLARATION, Bad, bad_declaration, bad_instruction, bad_reference, bad_tag, bad_token,
    bad_xml_declaration, character, collapsed, complete, encoding_of,
    find_attributes, find_illegal, find_markup, find_special, match_comment, match_declaration, match_end_tag, match_instruction, match_name, match_reference,
    match_space, match_start_tag, split_lines,
)

EXPAT_VERSION = 'expat_2.6.3'
version_info = (2, 6, 3)
native_encoding = 'UTF-8'
features = [('sizeof(XML_Char)', 1), ('sizeof(XML_LChar)', 1), ('XML_DTD', 0), ('XML_CONTEXT_BYTES', 1024), ('XML_NS', 0), ('XML_BLAP_MAX_AMP', 100),
            ('XML_BLAP_ACT_THRES', 8388608), ('XML_GE', 0)]
XML_PARAM_ENTITY_PARSING_NEVER = 0
XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE = 1
XML_PARAM_ENTITY_PARSING_ALWAYS = 2

_ERRORS = (
    ('NO_MEMORY', 'out of memory'), ('SYNTAX', 'syntax error'), ('NO_ELEMENTS', 'no element found'), ('INVALID_TOKEN', 'not well-formed (invalid token)'),
    ('UNCLOSED_TOKEN', 'unclosed token'), ('PARTIAL_CHAR', 'partial character'), ('TAG_MISMATCH', 'mismatched tag'),
    ('DUPLICATE_ATTRIBUTE', 'duplicate attribute'), ('JUNK_AFTER_DOC_ELEMENT', 'junk after document element'),
    ('PARAM_ENTITY_REF', 'illegal parameter entity reference'), ('UNDEFINED_ENTITY', 'undefined entity'),
    ('RECURSIVE_ENTITY_REF', 'recursive entity reference'), ('ASYNC_ENTITY', 'asynchronous entity'),
    ('BAD_CHAR_REF', 'reference to invalid character number'), ('BINARY_ENTITY_REF', 'reference to binary entity'),
    ('ATTRIBUTE_EXTERNAL_ENTITY_REF', 'reference to external entity in attribute'), ('MISPLACED_XML_PI', 'XML or text declaration not at start of entity'),
    ('UNKNOWN_ENCODING', 'unknown encoding'), ('INCORRECT_ENCODING', 'encoding specified in XML declaration is incorrect'),
    ('UNCLOSED_CDATA_SECTION', 'unclosed CDATA section'), ('EXTERNAL_ENTITY_HANDLING', 'error in processing external entity reference'),
    ('NOT_STANDALONE', 'document is not standalone'), ('UNEXPECTED_STATE', 'unexpected parser state - please send a bug report'),
    ('ENTITY_DECLARED_IN_PE', 'entity declared in parameter entity'), ('FEATURE_REQUIRES_XML_DTD', 'requested feature requires XML_DTD support in Expat'),
    ('CANT_CHANGE_FEATURE_ONCE_PARSING', 'cannot change setting once parsing has begun'), ('UNBOUND_PREFIX', 'unbound prefix'),
    ('UNDECLARING_PREFIX', 'must not undeclare prefix'), ('INCOMPLETE_PE', 'incomplete markup in parameter entity'),
    ('XML_DECL', 'XML declaration not well-formed'), ('TEXT_DECL', 'text declaration not well-formed'), ('PUBLICID', 'illegal character(s) in public id'),
    ('SUSPENDED', 'parser suspended'), ('NOT_SUSPENDED', 'parser not suspended'), ('ABORTED', 'parsing aborted'), ('FINISHED', 'parsing finished'),
    ('SUSPEND_PE', 'cannot suspend in external parameter entity'),
    ('RESERVED_PREFIX_XML', 'reserved prefix (xml) must not be undeclared or bound to another namespace name'),
    ('RESERVED_PREFIX_XMLNS', 'reserved prefix (xmlns) must not be declared or undeclared'),
    ('RESERVED_NAMESPACE_URI', 'prefix must not be bound to one of the reserved namespace names'), ('INVALID_ARGUMENT', 'invalid argument'),
    ('NO_BUFFER', 'a successful prior call to function XML_GetBuffer is required'),
    ('AMPLIFICATION_LIMIT_BREACH', 'limit on input amplification factor (from DTD and entities) breached'),
)
_EXTERNAL_ENTITY, _NOT_STANDALONE, _CANT_CHANGE, _UNDECLARING, _RESERVED_XML, _RESERVED_XMLNS, _RESERVED_URI = 21, 22, 26, 28, 38, 39, 40

_Module = type(sys)
errors = _Module('pyexpat.errors', 'Constants used to describe error conditions.')
errors.codes = {text: i + 1 for i, (_, text) in enumerate(_ERRORS)}
errors.messages = {i + 1: text for i, (_, text) in enumerate(_ERRORS)}
for _name, _text in _ERRORS:
    setattr(errors, f'XML_ERROR_{_name}', _text)
model = _Module('pyexpat.model', 'Constants used to interpret content model information.')
for _i, _name in enumerate(('CTYPE_EMPTY', 'CTYPE_ANY', 'CTYPE_MIXED', 'CTYPE_NAME', 'CTYPE_CHOICE', 'CTYPE_SEQ')):
    setattr(model, f'XML_{_name}', _i + 1)
for _i, _name in enumerate(('NONE', 'OPT', 'REP', 'PLUS')):
    setattr(model, f'XML_CQUANT_{_name}', _i)
sys.modules['pyexpat.errors'] = errors
sys.modules['pyexpat.model'] = model


class ExpatError(Exception):
    __module__ = 'xml.parsers.expat'


error = ExpatError


def ErrorString(code, /):
    """Returns string error for given number."""
    return errors.messages.get(code)


_HANDLERS = (
    'AttlistDeclHandler', 'CharacterDataHandler', 'CommentHandler', 'DefaultHandler', 'DefaultHandlerExpand', 'ElementDeclHandler',
    'EndCdataSectionHandler', 'EndDoctypeDeclHandler', 'EndElementHandler', 'EndNamespaceDeclHandler', 'EntityDeclHandler', 'ExternalEntityRefHandler',
    'NotStandaloneHandler', 'NotationDeclHandler', 'ProcessingInstructionHandler', 'SkippedEntityHandler', 'StartCdataSectionHandler',
    'StartDoctypeDeclHandler', 'StartElementHandler', 'StartNamespaceDeclHandler', 'UnparsedEntityDeclHandler', 'XmlDeclHandler',
)
_XML = 'http://www.w3.org/XML/1998/namespace'
_XMLNS = 'http://www.w3.org/2000/xmlns/'
_PROLOG, _SUBSET, _CONTENT, _EPILOG = range(4)
# Entities may make a document grow, but not by this factor once they have made this much of it.
_LARGEST_FACTOR = 100
_FREE_GROWTH = 8 << 20
_split_declaration = re.compile(r'<!DOCTYPE|[ \t\r\n]+|"[^"]*"|\'[^\']*\'|[\[\]>]|[^ \t\r\n"\'\[\]>]+').findall


def _flag(name):
    def get(self):
        return getattr(self, name)

    def put(self, value):
        setattr(self, name, bool(value))
    return property(get, put)


class xmlparser:
    """XML parser"""
    __module__ = 'pyexpat'
    __slots__ = (*_HANDLERS, 'intern', '_encoding', '_separator', '_ordered', '_specified', '_buffers', '_prefixes', '_buffer_size', '_pieces', '_used',
                 '_base', '_decoder', '_head', '_text', '_at', '_event', '_line', '_column', '_bytes', '_state', '_stack', '_namespaces', '_declarations',
                 '_error', '_done', '_raw', '_began', '_read', '_grown', '_parameters', '_foreign', '_doctype', '_inner', '_context', '_deferral',
                 '_standalone', '_in_cdata', '_waiting')

    def __new__(cls, *args):
        raise TypeError("cannot create 'pyexpat.xmlparser' instances")

    ordered_attributes = _flag('_ordered')
    specified_attributes = _flag('_specified')
    namespace_prefixes = _flag('_prefixes')

    @property
    def buffer_text(self):
        return self._buffers

    @buffer_text.setter
    def buffer_text(self, value):
        self._flush()
        self._buffers = bool(value)

    @property
    def buffer_size(self):
        return self._buffer_size

    @buffer_size.setter
    def buffer_size(self, value):
        if not isinstance(value, int):
            raise TypeError('buffer_size must be an integer')
        if value <= 0:
            raise ValueError('buffer_size must be greater than zero')
        if value > 0x7fffffff:
            raise ValueError(f'buffer_size must not be greater than {0x7fffffff}')
        self._flush()
        self._buffer_size = value

    @property
    def buffer_used(self):
        return self._used

    # Where the parser is.

    def _place(self, at):
        """Line and column (characters) of an offset in the text that is there."""
        passed = self._text[:at]
        line = passed.count('\n') + passed.count('\r') - passed.count('\r\n')
        if line == 0:
            return self._line, self._column + len(passed)
        return self._line + line, len(passed) - max(passed.rfind('\n'), passed.rfind('\r')) - 1

    CurrentLineNumber = ErrorLineNumber = property(lambda self: self._place(self._event)[0])
    CurrentColumnNumber = ErrorColumnNumber = property(lambda self: self._place(self._event)[1])
    CurrentByteIndex = ErrorByteIndex = property(lambda self: self._bytes + self._length(self._text[:self._event]) if self._began else -1)
    ErrorCode = property(lambda self: self._error)

    def _length(self, text):
        return len(text) if text.isascii() else len(text.encode('utf-8', 'surrogatepass'))

    # What is told.

    def _report(self, name, *args):
        handler = getattr(self, name)
        if handler is None:
            self._default()
            return None
        if self._used:
            self._flush()
        return handler(*args)

    def _default(self):
        handler = self.DefaultHandlerExpand or self.DefaultHandler
        if handler is not None and self._raw is not None and self._inner == 0:
            if self._used:
                self._flush()
            text, start, end = self._raw
            handler(text[start:end].replace('\r\n', '\n').replace('\r', '\n'))

    def _flush(self):
        if self._used:
            pieces, self._pieces, self._used = self._pieces, [], 0
            if self.CharacterDataHandler is not None:
                self.CharacterDataHandler(''.join(pieces))

    def _characters(self, text):
        handler = self.CharacterDataHandler
        if handler is None:
            self._default()
            return
        if '\r' in text:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        if self._buffers:
            self._buffer(text)
        elif '\n' in text:
            for piece in split_lines(text):
                if piece:
                    self.CharacterDataHandler(piece)
        else:
            handler(text)

    def _buffer(self, text):
        length = self._length(text)
        if self._used + length > self._buffer_size:
            self._flush()
            if length > self._buffer_size:
                self.CharacterDataHandler(text)
                return
        self._pieces.append(text)
        self._used += length

    # Names.

    def _expanded(self, name, is_attribute, at):
        prefix, colon, local = name.partition(':')
        if ':' in local or colon and not (prefix and local):
            raise Bad(INVALID_TOKEN, at + 1 + len(prefix) + 1 + local.find(':'))
        if not colon:
            if is_attribute:
                return name
            prefix, local = '', name
        uri = _XML if prefix == 'xml' else self._namespaces.get(prefix)
        if not uri:
            if prefix:
                raise Bad(UNBOUND_PREFIX, at)
            return name
        separator = self._separator
        return f'{uri}{separator}{local}{separator}{prefix}' if self._prefixes and prefix else f'{uri}{separator}{local}'

    def _bind(self, prefix, uri, at):
        if prefix == 'xmlns':
            raise Bad(_RESERVED_XMLNS, at)
        if (prefix == 'xml') != (uri == _XML):
            raise Bad(_RESERVED_XML if prefix == 'xml' else _RESERVED_URI, at)
        if uri == _XMLNS:
            raise Bad(_RESERVED_URI, at)
        if prefix and not uri:
            raise Bad(_UNDECLARING, at)
        self._report('StartNamespaceDeclHandler', prefix or None, uri or None)

    def _attribute_value(self, value, is_tokens, at):
        """A literal's value: references replaced, white space made spaces; of a type other than CDATA these are collapsed."""
        if find_special(value) is not None:
            value = self._without_references(value.replace('\r\n', ' ').replace('\n', ' ').replace('\r', ' ').replace('\t', ' '), at)
        return collapsed(value) if is_tokens else value

    def _without_references(self, value, at):
        pieces = []
        place = 0
        while (found := value.find('&', place)) >= 0:
            reference = match_reference(value, found)
            if reference is None:
                wrong = bad_reference(value, found)
                raise Bad(INVALID_TOKEN, at + (len(value) if wrong == PARTIAL else wrong))
            pieces.append(value[place:found])
            number, name = reference.groups()
            pieces.append(character(number, at) if number else PREDEFINED.get(name) or self._entity_in_attribute(name, at))
            place = reference.end()
        return ''.join(pieces) + value[place:]

    def _entity_in_attribute(self, name, at):
        entity = self._declarations.entities.get(name)
        if entity is None:
            if self._declarations.has_outer_part and not self._standalone:
                return ''
            raise Bad(UNDEFINED_ENTITY, at)
        if entity.is_open:
            raise Bad(RECURSIVE_ENTITY, at)
        if entity.notation is not None:
            raise Bad(BINARY_ENTITY, at)
        if entity.text is None:
            raise Bad(EXTERNAL_IN_ATTRIBUTE, at)
        self._grow(len(entity.text), at)
        entity.is_open = True
        text = self._without_references(entity.text.replace('\n', ' ').replace('\t', ' '), at)
        entity.is_open = False
        return text

    def _grow(self, length, at):
        self._grown += length
        if self._grown > _FREE_GROWTH and self._grown > _LARGEST_FACTOR * self._read:
            raise Bad(AMPLIFICATION, at)

    # Tags.

    def _start(self, found, at):
        name, rest, _, _, empty = found.groups()
        specified = {}
        if rest:
            for key, literal in find_attributes(rest):
                if key in specified:
                    raise Bad(DUPLICATE_ATTRIBUTE, found.end(1) + rest.rindex(key))
                value = literal[1:-1]
                if find_illegal(value) is not None:
                    raise Bad(INVALID_TOKEN, find_illegal(found.string, found.end(1)).start())
                specified[key] = value if find_special(value) is None else self._attribute_value(value, False, found.end(1) + rest.index(literal) + 1)
        attributes = specified
        declared = self._declarations.defaults(name)
        if declared is not None:
            attributes = {key: collapsed(value) if key in declared and declared[key][0] != 'CDATA' else value for key, value in specified.items()}
            if not self._specified:
                for key, (_, default) in declared.items():
                    if default is not None and key not in attributes:
                        attributes[key] = default
        shown = name
        bound = None
        if self._separator is not None:
            shown, attributes, bound = self._in_namespaces(name, attributes, at)
        self._stack.append((name, shown, bound))
        if self.StartElementHandler is not None:
            if self._used:
                self._flush()
            self.StartElementHandler(shown, [part for pair in attributes.items() for part in pair] if self._ordered else attributes)
        else:
            self._default()
        if empty:
            if self.StartElementHandler is None:
                self._raw = None  # told by now
            if self._inner == 0:
                self._event = found.end()
            self._end()

    def _in_namespaces(self, name, attributes, at):
        bound = None
        if any(key.startswith('xmlns') for key in attributes):
            outer = self._namespaces
            kept = {}
            prefixes = []
            for key, value in attributes.items():
                if key != 'xmlns' and not key.startswith('xmlns:'):
                    kept[key] = value
                    continue
                prefix = key[6:]
                self._bind(prefix, value, at)
                if self._namespaces is outer:
                    self._namespaces = dict(outer)
                self._namespaces[prefix] = value
                prefixes.append(prefix)
            attributes = kept
            if prefixes:
                bound = outer, prefixes
        shown = self._expanded(name, False, at)
        if any(':' in key for key in attributes):
            expanded = {self._expanded(key, True, at): value for key, value in attributes.items()}
            if len(expanded) != len(attributes):
                raise Bad(DUPLICATE_ATTRIBUTE, at)
            attributes = expanded
        return shown, attributes, bound

    def _end(self):
        _, shown, bound = self._stack.pop()
        if self.EndElementHandler is not None:
            if self._used:
                self._flush()
            self.EndElementHandler(shown)
        else:
            self._default()
        if bound is not None:
            self._namespaces, prefixes = bound
            for prefix in reversed(prefixes):
                self._report('EndNamespaceDeclHandler', prefix or None)

    # Content.

    def _content(self, text, at, final, floor):
        """Elements, text and references from `at` on; where it stopped: at the end, before a token that is not whole, or behind the last element."""
        inner = self._inner
        stack = self._stack
        while at < len(text):
            if inner == 0:
                self._event = at
            if self._in_cdata:
                at = self._cdata(text, at, final)
                if self._in_cdata:
                    return at
                continue
            if len(stack) == floor and inner == 0 and self._context is None:
                return at
            first = text[at]
            if first == '<':
                second = text[at + 1:at + 2]
                if second == '/':
                    found = match_end_tag(text, at)
                    if found is not None:
                        if len(stack) == floor:
                            raise Bad(ASYNC_ENTITY if inner or self._context is not None else INVALID_TOKEN, at)
                        if found.group(1) != stack[-1][0]:
                            raise Bad(TAG_MISMATCH, at + 2)
                        self._raw = text, at, found.end()
                        self._end()
                elif second == '!':
                    if text.startswith('<!--', at):
                        found = self._comment(text, at)
                    elif text.startswith('<![CDATA[', at):
                        self._raw = text, at, at + 9
                        self._report('StartCdataSectionHandler')
                        self._in_cdata = True
                        at += 9
                        continue
                    elif '<![CDATA['.startswith(text[at:at + 9]) or text[at:] == '<!-':
                        found = None
                    else:
                        wanted = '<!--' if text[at + 2] == '-' else '<![CDATA['
                        raise Bad(INVALID_TOKEN, next(at + i for i, sign in enumerate(wanted) if text[at + i] != sign))
                elif second == '?':
                    found = self._instruction(text, at)
                else:
                    found = match_start_tag(text, at)
                    if found is not None:
                        self._raw = text, at, found.end()
                        self._start(found, at)
                if found is None:
                    if second in ('', '/') or second not in '!?':
                        wrong = bad_tag(text, at)
                        if wrong != PARTIAL:
                            raise Bad(INVALID_TOKEN, wrong)
                    return at
                at = found.end()
            elif first == '&':
                found = match_reference(text, at)
                if found is None:
                    wrong = bad_reference(text, at)
                    if wrong != PARTIAL:
                        raise Bad(INVALID_TOKEN, wrong)
                    return at
                self._raw = text, at, found.end()
                self._reference(found, at)
                at = found.end()
            else:
                found = find_markup(text, at)
                end = found.start() if found is not None else len(text) if final else complete(text, at)
                if end == at and found is None:
                    return at
                if end == at:
                    raise Bad(INVALID_TOKEN, at + 2 if text.startswith(']]>', at) else at)
                self._raw = text, at, end
                self._characters(text[at:end])
                at = end
                if found is None:
                    return at
        return at

    def _comment(self, text, at):
        found = match_comment(text, at)
        if found is None:
            dashes = text.find('--', at + 4)
            if 0 <= dashes < len(text) - 2:
                raise Bad(INVALID_TOKEN, dashes + 2)
            return None
        self._raw = text, at, found.end()
        self._legal(found, 1)
        self._report('CommentHandler', found.group(1).replace('\r\n', '\n').replace('\r', '\n'))
        return found

    def _legal(self, found, group):
        illegal = find_illegal(found.string, found.start(group), found.end(group)) if found.group(group) else None
        if illegal is not None:
            raise Bad(INVALID_TOKEN, illegal.start())

    def _instruction(self, text, at):
        found = match_instruction(text, at)
        if found is None:
            wrong = bad_instruction(text, at)
            if wrong != PARTIAL:
                raise Bad(INVALID_TOKEN, wrong)
            return None
        name = found.group(1)
        if name.lower() == 'xml':
            raise Bad(MISPLACED_DECLARATION if name == 'xml' else INVALID_TOKEN, at if name == 'xml' else at + 2)
        self._legal(found, 2)
        self._raw = text, at, found.end()
        self._report('ProcessingInstructionHandler', name, (found.group(2) or '').replace('\r\n', '\n').replace('\r', '\n'))
        return found

    def _cdata(self, text, at, final):
        """What is there of a CDATA section."""
        end = text.find(']]>', at)
        stop = end if end >= 0 else len(text) if final else complete(text, at)
        illegal = find_illegal(text, at, stop)
        if illegal is not None:
            raise Bad(INVALID_TOKEN, illegal.start())
        if stop > at:
            self._raw = text, at, stop
            self._characters(text[at:stop])
        if self._inner == 0:
            self._event = stop
        if end < 0:
            if final:
                raise Bad(UNCLOSED_CDATA, stop)
            return stop
        self._raw = text, end, end + 3
        self._in_cdata = False
        self._report('EndCdataSectionHandler')
        return end + 3

    def _reference(self, found, at):
        number, name = found.groups()
        if number:
            self._told(character(number, at))
        elif name in PREDEFINED:
            self._told(PREDEFINED[name])
        else:
            self._entity(name, at)

    def _told(self, text):
        """A character from a reference: no line end."""
        if self.CharacterDataHandler is None:
            self._default()
        elif self._buffers:
            self._buffer(text)
        else:
            self.CharacterDataHandler(text)

    def _entity(self, name, at):
        entity = self._declarations.entities.get(name)
        if entity is None:
            if not self._declarations.has_outer_part or self._standalone:
                raise Bad(UNDEFINED_ENTITY, at)
            self._report('SkippedEntityHandler', name, False)
            return
        if entity.is_open:
            raise Bad(RECURSIVE_ENTITY, at)
        if entity.notation is not None:
            raise Bad(BINARY_ENTITY, at)
        if entity.text is None:
            self._external(name, entity.base, entity.system_id, entity.public_id)
            return
        if self.DefaultHandler is not None and self.DefaultHandlerExpand is None:
            self._report('SkippedEntityHandler', name, False)
            return
        self._grow(len(entity.text), at)
        entity.is_open = True
        self._inner += 1
        floor = len(self._stack)
        try:
            stop = self._content(entity.text, 0, True, floor)
        except Bad as bad:
            raise Bad(bad.code, at) from None
        self._inner -= 1
        entity.is_open = False
        if stop < len(entity.text):
            raise Bad(UNCLOSED_TOKEN, at)
        if len(self._stack) != floor:
            raise Bad(ASYNC_ENTITY, at)

    def _external(self, context, base, system_id, public_id):
        if self.ExternalEntityRefHandler is None:
            self._default()
        elif not self._report('ExternalEntityRefHandler', context, base, system_id, public_id):
            raise Bad(_EXTERNAL_ENTITY, self._event)

    # Before and behind the root element.

    def _outside(self, text, at, final):
        while at < len(text):
            after = match_space(text, at).end()
            if after > at:
                self._raw = text, at, after
                self._event = at
                self._default()
                at = after
                continue
            self._event = at
            if text.startswith('<?', at):
                found = self._instruction(text, at)
            elif text.startswith('<!--', at):
                found = self._comment(text, at)
            elif text[at] != '<' or self._state == _EPILOG:
                if text[at:] == '<':
                    return at
                wrong = bad_token(text, at, len(text)) if text[at] != '<' else at + 1 if text[at + 1] not in '!?' and match_name(text, at + 1) is None else None
                if wrong == PARTIAL and not final:
                    return at
                if wrong is not None and wrong != PARTIAL:
                    raise Bad(INVALID_TOKEN, wrong)
                raise Bad(JUNK_AFTER if self._state == _EPILOG else SYNTAX, at)
            elif text.startswith('<!DOCTYPE', at) and self._doctype is None:
                found = self._document_type(text, at)
            elif text.startswith('<!', at):
                if '<!DOCTYPE'.startswith(text[at:at + 9]) or text[at:] == '<!-':
                    return at
                wrong = bad_declaration(text, at)
                if wrong == PARTIAL and not final:
                    return at
                raise Bad(UNCLOSED_TOKEN if wrong == PARTIAL else SYNTAX if wrong is None else INVALID_TOKEN, at if wrong in (None, PARTIAL) else wrong)
            else:
                if text.startswith('</', at):
                    raise Bad(INVALID_TOKEN, at + 1)
                self._state = _CONTENT
                found = match_start_tag(text, at)
                if found is None:
                    self._state = _PROLOG
                    wrong = bad_tag(text, at)
                    if wrong != PARTIAL:
                        raise Bad(INVALID_TOKEN, wrong)
                    return at
                if self._foreign and self._doctype is None:
                    self._doctype = ''
                    self._external_subset(None, None)
                self._raw = text, at, found.end()
                self._start(found, at)
                return found.end()
            if found is None:
                return at
            at = found.end()
            if self._state == _SUBSET:
                return at
        return at

    def _document_type(self, text, at):
        stop = at + 9
        quote = None
        while stop < len(text):
            sign = text[stop]
            if quote is None and sign in '[>':
                break
            if sign == quote:
                quote = None
            elif quote is None and sign in '"\'':
                quote = sign
            stop += 1
        else:
            return None
        cursor = Cursor(text, at + 9, stop)
        cursor.space(True)
        name = cursor.name()
        cursor.space()
        public, system = cursor.external_id() or (None, None)
        cursor.space()
        if cursor.at != stop:
            cursor.bad()
        has_subset = text[stop] == '['
        self._doctype = name
        self._declarations.has_outer_part = system is not None
        self._event = stop
        if system is not None and not self._parameters:
            self._not_standalone()
        self._declared_in_pieces(text[at:stop + 1], self.StartDoctypeDeclHandler)
        if self.StartDoctypeDeclHandler is not None:
            self._report('StartDoctypeDeclHandler', name, system, public, int(has_subset))
        self._raw = text, stop, stop + 1
        if has_subset:
            self._state = _SUBSET
            self._doctype = name, system, public
        else:
            self._end_doctype(system, public)
        return _End(stop + 1)

    def _declared_in_pieces(self, text, handler):
        """A type declaration that no handler wants goes to the default handler token by token."""
        default = self.DefaultHandlerExpand or self.DefaultHandler
        if default is not None and handler is None:
            if self._used:
                self._flush()
            for piece in _split_declaration(text):
                default(piece)

    def _end_doctype(self, system, public):
        if system is not None or self._foreign:
            self._external_subset(system, public)
        if self.EndDoctypeDeclHandler is not None:
            self._report('EndDoctypeDeclHandler')

    def _external_subset(self, system, public):
        if self._parameters and self.ExternalEntityRefHandler is not None and not (self._parameters == 1 and self._standalone):
            if not self._report('ExternalEntityRefHandler', None, self._base, system, public):
                raise Bad(_EXTERNAL_ENTITY, self._event)
            self._not_standalone()

    def _not_standalone(self):
        if not self._standalone and self.NotStandaloneHandler is not None and not self._report('NotStandaloneHandler'):
            raise Bad(_NOT_STANDALONE, self._event)

    def _subset(self, text, at, final):
        """Declarations, to the ] that ends them (or to the end of an external subset)."""
        subset = Subset(self, self._declarations)
        while at < len(text):
            after = match_space(text, at).end()
            if after > at:
                self._raw = text, at, after
                self._default()
                at = after
                continue
            self._event = at
            if text[at] == ']' and self._context is not _DECLARATIONS:
                after = match_space(text, at + 1).end()
                if after == len(text):
                    return at
                if text[after] != '>':
                    raise Bad(SYNTAX, after)
                self._raw = text, at, after + 1
                self._declared_in_pieces(text[at:after + 1], self.EndDoctypeDeclHandler)
                self._state = _PROLOG
                _, system, public = self._doctype
                self._end_doctype(system, public)
                return after + 1
            self._raw = None
            end = subset.step(text, at, final)
            if end == PARTIAL:
                return at
            at = end
        return at

    def _declaration(self, text, final):
        """The XML declaration, where there is one: where it ends, PARTIAL where the text may be part of one."""
        if not text.startswith('<?xml'):
            return PARTIAL if '<?xml'.startswith(text) and not final else 0
        if text[5:6] not in (' ', '\t', '\r', '\n', ''):
            return 0
        end = text.find('?>')
        if end < 0:
            return 0 if final else PARTIAL
        found = match_declaration(text)
        if found is None:
            if self._context is not None:
                return end + 2  # a text declaration: an encoding may stand alone
            raise Bad(XML_DECLARATION, bad_xml_declaration(text, end))
        standalone = found.group(6)
        self._standalone = standalone == 'yes'
        self._raw = text, 0, found.end()
        self._report('XmlDeclHandler', found.group(2), found.group(4), -1 if standalone is None else int(standalone == 'yes'))
        return found.end()

    # Input.

    def _decoded(self, data, final):
        """Text of the bytes that are there; '' while the encoding cannot be told yet."""
        if self._decoder is None:
            self._head += data
            head = self._head
            waits = len(head) < 4 or head.startswith(b'<?xml') and b'?>' not in head
            if waits and not final:
                return ''
            name, is_certain, mark = encoding_of(head) if self._encoding is None else (self._encoding, True, 3 if head.startswith(b'\xef\xbb\xbf') else 0)
            if not is_certain and name.lower().replace('_', '-').startswith('utf-16'):
                raise Bad(INCORRECT_ENCODING, 0)
            try:
                if not codecs.lookup(name)._is_text_encoding:
                    raise LookupError
                self._decoder = codecs.getincrementaldecoder(name)()
            except LookupError:
                raise Bad(UNKNOWN_ENCODING, max(head.find(name.encode()), 0) if self._encoding is None else 0) from None
            data = head[mark:]
        try:
            return self._decoder.decode(data, final)
        except UnicodeDecodeError as wrong:
            self._text += wrong.object[:wrong.start].decode(wrong.encoding)
            is_cut = final and ('unexpected end' in wrong.reason or 'truncated' in wrong.reason)
            self._steps(False)
            raise Bad(UNCLOSED_TOKEN if 'truncated' in wrong.reason else PARTIAL_CHARACTER if is_cut else INVALID_TOKEN, self._at if is_cut else len(self._text)) from None

    def _steps(self, final):
        """Parses what is there, as far as it goes."""
        text = self._text
        at = self._at
        if not self._began:
            if (after := self._declaration(text, final)) == PARTIAL:
                return
            self._began = True
            at = after
        while True:
            before = at, self._state
            if self._state == _CONTENT:
                at = self._content(text, at, final, 0)
                if not self._stack and self._context is None:
                    self._state = _EPILOG
            elif self._state == _SUBSET:
                at = self._subset(text, at, final)
            else:
                at = self._outside(text, at, final)
                if self._state == _CONTENT and not self._stack and self._context is None:
                    self._state = _EPILOG  # <root/>
            self._at = at
            if at == len(text) or (at, self._state) == before:
                return

    def _finish(self):
        text, at = self._text, self._at
        self._event = at
        if at < len(text):
            raise Bad(UNCLOSED_TOKEN, at)
        if self._state == _CONTENT and self._context is not None:
            if self._stack:
                raise Bad(ASYNC_ENTITY, at)
        elif self._state != _EPILOG and self._context is not _DECLARATIONS:
            raise Bad(NO_ELEMENTS, at)

    def _forget(self):
        """Drops what has been parsed."""
        at = self._at
        if at:
            self._line, self._column = self._place(at)
            self._bytes += self._length(self._text[:at])
            self._text = self._text[at:]
            self._event = max(self._event - at, 0)
            self._at = 0
            self._raw = None

    def Parse(self, data, isfinal=False, /):
        """Parse XML data.

'isfinal' should be true at end of input."""
        final = bool(isfinal)
        if self._done:
            self._fail(Bad(FINISHED, self._event))
        try:
            if isinstance(data, str):
                if self._encoding is None and self._decoder is None:
                    self._encoding = 'utf-8'
                self._text += data
                self._read += len(data)
            else:
                data = bytes(memoryview(data))
                self._read += len(data)
                self._text += self._decoded(data, final)
            # Part of a token that had to wait is looked at again when there is twice as much of it: else long tokens in small parts would take forever.
            there = len(self._text) - self._at
            if final or not self._deferral or there >= 2 * self._waiting:
                before = self._at
                self._steps(final)
                self._waiting = there if self._at == before else 0
            if final:
                self._finish()
                self._done = True
            self._flush()
        except Bad as bad:
            self._fail(bad)
        except BaseException:
            for name in _HANDLERS:
                setattr(self, name, None)
            raise
        self._forget()
        return 1

    def _fail(self, bad):
        self._done = True
        self._error = bad.code
        self._event = min(bad.at, len(self._text))
        line, column = self._place(self._event)
        raised = ExpatError(f'{ErrorString(bad.code)}: line {line}, column {column}')
        raised.code, raised.offset, raised.lineno = bad.code, column, line
        raise raised from None

    def ParseFile(self, file, /):
        """Parse XML data from file-like object."""
        try:
            read = file.read
        except AttributeError:
            raise TypeError("argument must have 'read' attribute") from None
        while True:
            data = read(2048)
            if not isinstance(data, (bytes, bytearray, str)):
                raise TypeError(f'read() did not return a bytes object (type={type(data).__name__})')
            if len(data) > 2048:
                raise ValueError(f'read() returned too much data: 2048 bytes requested, {len(data)} returned')
            self.Parse(data, not data)
            if not data:
                return 1

    def SetBase(self, base, /):
        """Set the base URL for the parser."""
        self._base = base

    def GetBase(self):
        """Return base URL string for the parser."""
        return self._base

    def GetInputContext(self):
        """Return the untranslated text of the input that caused the current event.

If the event was generated by a large amount of text (such as a start tag
for an element with many attributes), not all of the text may be available."""
        return self._text[self._event:].encode('utf-8') if self._raw is not None else None

    def ExternalEntityParserCreate(self, context, encoding=None, /):
        """Create a parser for parsing an external entity based on the information passed to the ExternalEntityRefHandler."""
        child = _new_parser(encoding, self._separator, self.intern)
        for name in (*_HANDLERS, '_ordered', '_specified', '_buffers', '_prefixes', '_buffer_size', '_base', '_namespaces', '_declarations', '_parameters',
                     '_standalone'):
            setattr(child, name, getattr(self, name))
        child._context = _DECLARATIONS if context is None else context
        child._state = _SUBSET if context is None else _CONTENT
        return child

    def SetParamEntityParsing(self, flag, /):
        """Controls parsing of parameter entities (including the external DTD subset).

Possible flag values are XML_PARAM_ENTITY_PARSING_NEVER,
XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE and
XML_PARAM_ENTITY_PARSING_ALWAYS. Returns true if setting the flag
was successful."""
        if self._began:
            return 0
        self._parameters = flag
        return 1

    def UseForeignDTD(self, flag=True, /):
        """Allows the application to provide an artificial external subset if one is not specified as part of the document instance.

This readily allows the use of a 'default' document type controlled by the
application, while still getting the advantage of providing document type
information to the parser. 'flag' defaults to True if not provided."""
        if self._began:
            self._fail(Bad(_CANT_CHANGE, self._event))
        self._foreign = bool(flag)

    def GetReparseDeferralEnabled(self):
        """Retrieve reparse deferral enabled status; always returns false with Expat <2.6.0."""
        return self._deferral

    def SetReparseDeferralEnabled(self, enabled, /):
        """Enable/Disable reparse deferral; enabled by default with Expat >=2.6.0."""
        self._deferral = bool(enabled)


class _End:
    """Where a token ends that no pattern has found."""
    __slots__ = ('_at',)

    def __init__(self, at):
        self._at = at

    def end(self):
        return self._at


_DECLARATIONS = object()  # the context of a parser for an external subset
XMLParserType = xmlparser


def _new_parser(encoding, separator, intern):
    parser = object.__new__(xmlparser)
    for name in _HANDLERS:
        setattr(parser, name, None)
    parser.intern = intern
    parser._encoding = encoding
    parser._separator = separator
    parser._ordered = parser._specified = parser._buffers = parser._prefixes = False
    parser._buffer_size = 8192
    parser._pieces = []
    parser._used = 0
    parser._base = parser._decoder = parser._raw = parser._doctype = parser._context = None
    parser._head = b''
    parser._text = ''
    parser._at = parser._event = parser._column = parser._bytes = parser._error = parser._read = parser._grown = parser._parameters = parser._inner = 0
    parser._line = 1
    parser._state = _PROLOG
    parser._stack = []
    parser._namespaces = {}
    parser._declarations = Declarations()
    parser._waiting = 0
    parser._in_cdata = parser._done = parser._began = parser._foreign = parser._standalone = False
    parser._deferral = True
    return parser


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """Return a new XML parser object."""
    for name, value in (('encoding', encoding), ('namespace_separator', namespace_separator)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"ParserCreate() argument '{name}' must be str or None, not {type(value).__name__}")
    if namespace_separator is not None and len(namespace_separator) > 1:
        raise ValueError('namespace_separator must be at most one character, omitted, or None')
    if intern is not None and not isinstance(intern, dict):
        raise TypeError('intern must be a dictionary')
    return _new_parser(encoding, namespace_separator, {} if intern is None else intern)
