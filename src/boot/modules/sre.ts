// Module _sre: patterns, matches, scanners, and what re's Python part asks for.
import { ClassFlag, ClassId, Kind } from '../../../assembly/shared/layout.ts';
import { Match, Pattern, Scanner, SreLimit, Template } from '../../../assembly/sre/layout.ts';
import type { Attribute, ClassSpec, ModuleSpec } from '../registry.ts';
import { classMethod, constant, getset, member, native, nativeFunction, preludeMethod, preludeSlot, slot } from '../registry.ts';

const flags = ClassFlag.NO_NEW | ClassFlag.IMMUTABLE;
const at = '($self, /, string, pos=0, endpos=sys.maxsize)';
const copying: Record<string, Attribute> = {
  __copy__: native('sreSelf', '($self, /)'), __deepcopy__: native('sreSelf', '($self, memo, /)'),
  __class_getitem__: classMethod('genericAliasOf', '($cls, item, /)', 'See PEP 585'),
};

export const classes: ClassSpec[] = [
  {
    id: ClassId.PATTERN, name: 'Pattern', module: 're', kind: Kind.OBJECT, basicSize: Pattern.Size, flags, doc: 'Compiled regular expression object.',
    attributes: {
      match: native('patternMatch', at, 'Matches zero or more characters at the beginning of the string.'),
      fullmatch: native('patternFullmatch', at, 'Matches against all of the string.'),
      search: native('patternSearch', at, 'Scan through string looking for a match, and return a corresponding match object instance.\n\nReturn None if no position in the string matches.'),
      findall: native('patternFindall', at, 'Return a list of all non-overlapping matches of pattern in string.'),
      finditer: native('patternFinditer', at, 'Return an iterator over all non-overlapping matches for the RE pattern in string.\n\nFor each match, the iterator returns a match object.'),
      split: native('patternSplit', '($self, /, string, maxsplit=0)', 'Split string by the occurrences of pattern.'),
      sub: native('patternSub', '($self, /, repl, string, count=0)', 'Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.'),
      subn: native('patternSubn', '($self, /, repl, string, count=0)', 'Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl.'),
      scanner: native('patternScanner', at),
      pattern: { ...member(Pattern.PATTERN), doc: 'The pattern string from which the RE object was compiled.' } as Attribute,
      flags: { ...member(Pattern.FLAGS), doc: 'The regex matching flags.' } as Attribute,
      groups: { ...member(Pattern.GROUPS), doc: 'The number of capturing groups in the pattern.' } as Attribute,
      groupindex: getset('pattern_groupindex', undefined, 'A dictionary mapping group names to group numbers.'),
      __repr__: preludeSlot('pattern_repr', '($self, /)', 'Return repr(self).'),
      __hash__: preludeSlot('pattern_hash', '($self, /)', 'Return hash(self).'),
      __eq__: preludeSlot('pattern_eq', '($self, value, /)', 'Return self==value.'),
      __ne__: preludeSlot('pattern_ne', '($self, value, /)', 'Return self!=value.'),
      ...copying,
    },
  },
  {
    id: ClassId.MATCH, name: 'Match', module: 're', kind: Kind.OBJECT, basicSize: Match.ValuesSize, flags,
    doc: 'The result of re.match() and re.search().\nMatch objects always have a boolean value of True.',
    attributes: {
      group: { ...native('matchGroup', '($self, /, *groups)', 'group([group1, ...]) -> str or tuple.\nReturn subgroup(s) of the match by indices or names.\nFor 0 returns the entire match.'), hidden: true },
      start: native('matchStart', '($self, group=0, /)', 'Return index of the start of the substring matched by group.'),
      end: native('matchEnd', '($self, group=0, /)', 'Return index of the end of the substring matched by group.'),
      span: native('matchSpan', '($self, group=0, /)', 'For match object m, return the 2-tuple (m.start(group), m.end(group)).'),
      groups: native('matchGroups', '($self, /, default=None)', 'Return a tuple containing all the subgroups of the match, from 1.'),
      groupdict: native('matchGroupdict', '($self, /, default=None)', 'Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.'),
      expand: preludeMethod('match_expand', '($self, /, template)', 'Return the string obtained by doing backslash substitution on the string template, as done by the sub() method.'),
      string: { ...member(Match.STRING), doc: 'The string passed to match() or search().' } as Attribute,
      re: { ...member(Match.PATTERN), doc: 'The regular expression object.' } as Attribute,
      pos: { ...member(Match.POS), doc: 'The index into the string at which the RE engine started looking for a match.' } as Attribute,
      endpos: { ...member(Match.END_POS), doc: 'The index into the string beyond which the RE engine will not go.' } as Attribute,
      lastindex: { ...member(Match.LAST_INDEX), doc: 'The integer index of the last matched capturing group.' } as Attribute,
      lastgroup: getset('matchLastgroup', undefined, 'The name of the last matched capturing group.'),
      regs: getset('matchRegs'),
      __getitem__: slot('matchGetitem', '($self, key, /)', 'Return self[key].'),
      __repr__: preludeSlot('match_repr', '($self, /)', 'Return repr(self).'),
      ...copying,
    },
  },
  {
    id: ClassId.SCANNER, name: 'SRE_Scanner', module: '_sre', kind: Kind.OBJECT, basicSize: Scanner.Size, flags,
    attributes: { match: native('scannerMatch', '($self, /)'), search: native('scannerSearch', '($self, /)'), pattern: member(Scanner.PATTERN) },
  },
  {
    id: ClassId.SRE_ITERATOR, name: 'callable_iterator', kind: Kind.OBJECT, basicSize: Scanner.Size, flags,
    attributes: { __iter__: slot('sreSelf', '($self, /)', 'Implement iter(self).'), __next__: slot('sreIteratorNext', '($self, /)', 'Implement next(self).') },
  },
  { id: ClassId.SRE_TEMPLATE, name: 'SRE_Template', module: '_sre', kind: Kind.OBJECT, basicSize: Template.Size, flags, attributes: {} },
];

export const sre: ModuleSpec = {
  name: '_sre',
  attributes: {
    compile: nativeFunction('sreCompile', '($module, /, pattern, flags, code, groups, groupindex, indexgroup)'),
    template: nativeFunction('sreTemplate', '($module, pattern, template, /)'),
    getcodesize: nativeFunction('sreGetcodesize', '($module, /)'),
    ascii_iscased: nativeFunction('sreAsciiIscased', '($module, character, /)'),
    unicode_iscased: nativeFunction('sreUnicodeIscased', '($module, character, /)'),
    ascii_tolower: nativeFunction('sreAsciiTolower', '($module, character, /)'),
    unicode_tolower: nativeFunction('sreUnicodeTolower', '($module, character, /)'),
    MAGIC: constant(SreLimit.MAGIC), CODESIZE: constant(4), MAXREPEAT: constant(SreLimit.MAX_REPEAT), MAXGROUPS: constant(SreLimit.MAX_GROUPS),
    copyright: constant(' SRE 2.2.2 Copyright (c) 1997-2002 by Secret Labs AB '),
  },
};

export const intrinsics: Record<string, Attribute> = {
  _pattern_same: nativeFunction('patternSame', '(a, b, /)'),
  _pattern_groups: nativeFunction('patternGroups', '(pattern, /)'),
  _scanner_step: nativeFunction('scannerStep', '(scanner, parts, /)'),
  _scanner_rest: nativeFunction('scannerRest', '(scanner, parts, /)'),
  _template_parts: nativeFunction('templateParts', '(template, /)'),
  _is_template: nativeFunction('isTemplate', '(value, /)'),
};
