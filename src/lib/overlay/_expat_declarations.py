"""The document type declaration, for pyexpat: what stands between [ and ] of <!DOCTYPE>, entities and the defaults of attributes.

A declaration is parsed when all of it is there. Source: XML 1.0, sections 2.8, 3.2, 3.3, 4.2.
"""
import re
from _expat_text import (
    INVALID_TOKEN, NAME, PARAMETER_REFERENCE, PARTIAL, SPACE, SYNTAX, Bad, bad_declaration, bad_instruction, bad_token, character, match_comment, match_instruction,
    match_literal, match_name, match_reference, match_space,
)

_match_parameter = re.compile(f'%({NAME});').match
_match_type = re.compile(f'CDATA|IDREFS|IDREF|ID|ENTITY|ENTITIES|NMTOKENS|NMTOKEN|(?:NOTATION{SPACE}*)?\\([^()]*\\)').match
# A declaration to its end: literals may hold anything.
_match_whole = re.compile('<![A-Z]+(?:[^"\'<>]|"[^"]*"|\'[^\']*\')*>').match
_CTYPE_EMPTY, _CTYPE_ANY, _CTYPE_MIXED, _CTYPE_NAME, _CTYPE_CHOICE, _CTYPE_SEQUENCE = range(1, 7)
_QUANTIFIERS = {'?': 1, '*': 2, '+': 3}


class Entity:
    __slots__ = ('name', 'text', 'base', 'system_id', 'public_id', 'notation', 'is_open')

    def __init__(self, name, text, base, system_id, public_id, notation):
        self.name = name
        self.text = text
        self.base = base
        self.system_id = system_id
        self.public_id = public_id
        self.notation = notation
        self.is_open = False  # while it is being expanded


class Declarations:
    """What a document's type declaration declares."""

    def __init__(self):
        self.entities = {}
        self.parameter_entities = {}
        self.attributes = {}  # element: {attribute: (type, default or None)}
        self.has_outer_part = False  # what is not read may declare more

    def defaults(self, element):
        return self.attributes.get(element)


class Cursor:
    """Reads one declaration, from behind its keyword to its end."""

    def __init__(self, text, at, end):
        self.text = text
        self.at = at
        self.end = end

    def bad(self):
        wrong = bad_token(self.text, self.at, len(self.text)) if self.at < self.end else None
        raise Bad(SYNTAX if wrong is None or wrong == PARTIAL else INVALID_TOKEN, self.at if wrong is None or wrong == PARTIAL else wrong)

    def space(self, needed=False):
        after = match_space(self.text, self.at, self.end).end()
        if needed and after == self.at:
            self.bad()
        self.at = after

    def take(self, match):
        found = match(self.text, self.at, self.end)
        if found is None:
            self.bad()
        self.at = found.end()
        return found

    def name(self):
        return self.take(match_name).group()

    def literal(self):
        found = self.take(match_literal)
        return found.group(1) if found.group(1) is not None else found.group(2)

    def word(self, word):
        if not self.text.startswith(word, self.at, self.end):
            return False
        self.at += len(word)
        return True

    def external_id(self, needs_system=True):
        """SYSTEM "..." or PUBLIC "..." "...": (public, system); None where there is none."""
        if self.word('SYSTEM'):
            self.space(True)
            return None, self.literal()
        if not self.word('PUBLIC'):
            return None
        self.space(True)
        public = ' '.join(self.literal().split())
        self.space()
        if needs_system or self.text.startswith(('"', "'"), self.at, self.end):
            return public, self.literal()
        return public, None


class Subset:
    """Parses declarations and tells the parser's handlers. `parser` is the xmlparser."""

    def __init__(self, parser, declarations):
        self.parser = parser
        self.declarations = declarations

    def step(self, text, at, final):
        """One declaration or reference at `at`: where it ends, PARTIAL where the text does not hold all of it."""
        if text.startswith('<!--', at):
            return self._with(match_comment(text, at), lambda found: self.parser._report('CommentHandler', found.group(1)))
        if text.startswith('<?', at):
            found = match_instruction(text, at)
            if found is None:
                wrong = bad_instruction(text, at)
                if wrong != PARTIAL:
                    raise Bad(INVALID_TOKEN, wrong)
                return PARTIAL
            return self._with(found, lambda found: self.parser._report('ProcessingInstructionHandler', found.group(1), found.group(2) or ''))
        if text.startswith('%', at):
            found = _match_parameter(text, at)
            if found is None:
                return PARTIAL if ';' not in text[at:] and not final else self._bad(INVALID_TOKEN, at + 1)
            self._parameter_reference(found.group(1), at)
            return found.end()
        found = _match_whole(text, at)
        if found is None:
            if text.startswith('<!', at) or text[at:] == '<':
                return PARTIAL
            wrong = at if text[at] == '<' else bad_token(text, at, len(text))
            if wrong == PARTIAL:
                return PARTIAL
            raise Bad(SYNTAX if wrong is None else INVALID_TOKEN, at if wrong is None else wrong)
        end = found.end()
        wrong = bad_declaration(text, at)
        if wrong is not None:
            raise Bad(INVALID_TOKEN, wrong)
        keyword = match_name(text, at + 2).group()
        parse = {'ELEMENT': self._element, 'ATTLIST': self._attributes, 'ENTITY': self._entity, 'NOTATION': self._notation}.get(keyword)
        if parse is None:
            raise Bad(SYNTAX, at)
        cursor = Cursor(text, at + 2 + len(keyword), end - 1)
        cursor.space(True)
        parse(cursor)
        cursor.space()
        if cursor.at != cursor.end:
            cursor.bad()
        return end

    def _bad(self, code, at):
        raise Bad(code, at)

    def _with(self, found, act):
        if found is None:
            return PARTIAL
        act(found)
        return found.end()

    def _parameter_reference(self, name, at):
        entity = self.declarations.parameter_entities.get(name)
        if entity is None or entity.text is None:
            self.declarations.has_outer_part = True
            if entity is None:
                self.parser._report('SkippedEntityHandler', name, True)
            self.parser._not_standalone()
            return
        if entity.is_open:
            raise Bad(PARAMETER_REFERENCE, at)
        entity.is_open = True
        text, place = entity.text, 0
        while (place := match_space(text, place).end()) < len(text):
            place = self.step(text, place, True)
            if place == PARTIAL:
                raise Bad(SYNTAX, at)
        entity.is_open = False

    def _replaced(self, text, at):
        """The value of an entity: references to characters are replaced, those to entities stay."""
        pieces = []
        place = 0
        while (found := text.find('&', place)) >= 0:
            reference = match_reference(text, found)
            if reference is None:
                raise Bad(INVALID_TOKEN, at)
            pieces.append(text[place:found])
            pieces.append(character(reference.group(1), at) if reference.group(1) else reference.group())
            place = reference.end()
        return ''.join(pieces) + text[place:]

    def _entity(self, cursor):
        is_parameter = cursor.word('%')
        if is_parameter:
            cursor.space(True)
        name = cursor.name()
        cursor.space(True)
        at = cursor.at
        external = cursor.external_id()
        notation = value = None
        if external is None:
            value = self._replaced(cursor.literal().replace('\r\n', '\n').replace('\r', '\n'), at)
        else:
            cursor.space()
            if not is_parameter and cursor.word('NDATA'):
                cursor.space(True)
                notation = cursor.name()
        public, system = external or (None, None)
        base = self.parser.GetBase()
        known = self.declarations.parameter_entities if is_parameter else self.declarations.entities
        if name in known:
            return  # the first declaration counts
        known[name] = Entity(name, value, base, system, public, notation)
        if notation is not None and self.parser.UnparsedEntityDeclHandler is not None:
            self.parser._report('UnparsedEntityDeclHandler', name, base, system, public, notation)
        else:
            self.parser._report('EntityDeclHandler', name, is_parameter, value, base, system, public, notation)

    def _notation(self, cursor):
        name = cursor.name()
        cursor.space(True)
        public, system = cursor.external_id(needs_system=False) or cursor.bad()
        self.parser._report('NotationDeclHandler', name, self.parser.GetBase(), system, public)

    def _attributes(self, cursor):
        element = cursor.name()
        declared = self.declarations.attributes.setdefault(element, {})
        while True:
            before = cursor.at
            cursor.space()
            if cursor.at == cursor.end:
                return
            if cursor.at == before:
                cursor.bad()
            name = cursor.name()
            cursor.space(True)
            kind = ''.join(cursor.take(_match_type).group().split())
            cursor.space(True)
            default = None
            is_required = cursor.word('#REQUIRED')
            if not is_required and not cursor.word('#IMPLIED'):
                if cursor.word('#FIXED'):
                    cursor.space(True)
                    is_required = True
                default = self.parser._attribute_value(cursor.literal(), kind != 'CDATA', cursor.at)
            if name not in declared:
                declared[name] = kind, default
                self.parser._report('AttlistDeclHandler', element, name, kind, default, int(is_required))

    def _element(self, cursor):
        name = cursor.name()
        cursor.space(True)
        if cursor.word('EMPTY'):
            model = _CTYPE_EMPTY, 0, None, ()
        elif cursor.word('ANY'):
            model = _CTYPE_ANY, 0, None, ()
        elif cursor.text.startswith('(', cursor.at):
            model = self._group(cursor)
        else:
            cursor.bad()
        self.parser._report('ElementDeclHandler', name, model)

    def _quantifier(self, cursor):
        sign = cursor.text[cursor.at:cursor.at + 1]
        if sign in _QUANTIFIERS:
            cursor.at += 1
        return _QUANTIFIERS.get(sign, 0)

    def _group(self, cursor):
        cursor.at += 1
        cursor.space()
        if cursor.word('#PCDATA'):
            names = []
            cursor.space()
            while cursor.word('|'):
                cursor.space()
                names.append((_CTYPE_NAME, 0, cursor.name(), ()))
                cursor.space()
            if not cursor.word(')'):
                cursor.bad()
            return _CTYPE_MIXED, self._quantifier(cursor) if names or cursor.text.startswith('*', cursor.at) else 0, None, tuple(names)
        parts = []
        separator = None
        while True:
            cursor.space()
            if cursor.text.startswith('(', cursor.at):
                parts.append(self._group(cursor))
            else:
                name = cursor.name()
                parts.append((_CTYPE_NAME, self._quantifier(cursor), name, ()))
            cursor.space()
            if cursor.word(')'):
                break
            sign = cursor.text[cursor.at:cursor.at + 1]
            if sign not in ('|', ',') or separator not in (None, sign):
                cursor.bad()
            separator = sign
            cursor.at += 1
        return _CTYPE_CHOICE if separator == '|' else _CTYPE_SEQUENCE, self._quantifier(cursor), None, tuple(parts)
