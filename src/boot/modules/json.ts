// Module _json: the fast parts of the json package.
import { ClassFlag, ClassId, Kind } from '../../../assembly/shared/layout.ts';
import { JsonEncoder, JsonScanner } from '../../../assembly/json/layout.ts';
import type { Attribute, ClassSpec, ModuleSpec } from '../registry.ts';
import { constant, member, nativeFunction, preludeStaticMethod, slot } from '../registry.ts';

export const classes: ClassSpec[] = [
  {
    id: ClassId.JSON_SCANNER, name: 'Scanner', module: '_json', kind: Kind.OBJECT, basicSize: JsonScanner.Size, flags: ClassFlag.SUBCLASSABLE, doc: 'JSON scanner object',
    attributes: {
      __new__: { ...preludeStaticMethod('json_scanner_new', '($type, context)'), hidden: true },
      __call__: slot('jsonScan', '($self, string, idx)', 'Call self as a function.'),
      strict: member(JsonScanner.STRICT), object_hook: member(JsonScanner.OBJECT_HOOK), object_pairs_hook: member(JsonScanner.PAIRS_HOOK),
      parse_float: member(JsonScanner.FLOAT), parse_int: member(JsonScanner.INT), parse_constant: member(JsonScanner.CONSTANT),
    },
  },
  {
    id: ClassId.JSON_ENCODER, name: 'Encoder', module: '_json', kind: Kind.OBJECT, basicSize: JsonEncoder.Size, flags: ClassFlag.SUBCLASSABLE,
    doc: 'Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)',
    attributes: {
      __new__: { ...preludeStaticMethod('json_encoder_new', '($type, markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)'), hidden: true },
      __call__: slot('jsonEncode', '($self, obj, _current_indent_level)', 'Call self as a function.'),
      markers: member(JsonEncoder.MARKERS), default: member(JsonEncoder.DEFAULT), encoder: member(JsonEncoder.ENCODER), indent: member(JsonEncoder.INDENT),
      key_separator: member(JsonEncoder.KEY_SEPARATOR), item_separator: member(JsonEncoder.ITEM_SEPARATOR), sort_keys: member(JsonEncoder.SORT_KEYS),
      skipkeys: member(JsonEncoder.SKIP_KEYS),
    },
  },
];

export const json: ModuleSpec = {
  name: '_json',
  doc: 'json speedups\n',
  attributes: {
    make_scanner: constant({ classId: ClassId.JSON_SCANNER }),
    make_encoder: constant({ classId: ClassId.JSON_ENCODER }),
    scanstring: { ...nativeFunction('jsonScanstring', '(string, end, strict=True, /)', 'scanstring(string, end, strict=True) -> (string, end)\n\nThe string literal whose first character is at end, and the index behind its quote.'), hidden: true },
    encode_basestring: { ...nativeFunction('jsonEncodeBasestring', '(string, /)', 'encode_basestring(string) -> string\n\nReturn a JSON representation of a Python string'), hidden: true },
    encode_basestring_ascii: { ...nativeFunction('jsonEncodeBasestringAscii', '(string, /)', 'encode_basestring_ascii(string) -> string\n\nReturn an ASCII-only JSON representation of a Python string'), hidden: true },
  },
};

export const intrinsics: Record<string, Attribute> = {
  _json_make: nativeFunction('jsonMake', '(type, /, *values)'),
  _json_call: nativeFunction('jsonCall', '(state, /)'),
  _json_scan_step: nativeFunction('jsonScanStep', '(state, value, /)'),
  _json_scanned: nativeFunction('jsonScanned', '(state, /)'),
  _json_request: nativeFunction('jsonRequest', '(state, /)'),
  _json_sorts: nativeFunction('jsonSorts', '(state, /)'),
  _json_encode_step: nativeFunction('jsonEncodeStep', '(state, value, /)'),
  _json_encoded: nativeFunction('jsonEncoded', '(state, /)'),
};
