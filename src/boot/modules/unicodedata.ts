// Module unicodedata: natives and lists of values for its Python part (src/lib/modules/unicodedata.py).
import { bidirectionalClasses, decompositionTags, eastAsianWidths, generalCategories } from '../../unicode/property_values.ts';
import type { Attribute, ModuleSpec } from '../registry.ts';
import { constant, nativeFunction } from '../registry.ts';

export const unicodedata: ModuleSpec = {
  name: 'unicodedata',
  attributes: {
    unidata_version: constant('15.1.0'),
    _categories: constant({ tuple: [...generalCategories] }), _bidirectional: constant({ tuple: [...bidirectionalClasses] }),
    _widths: constant({ tuple: [...eastAsianWidths] }), _tags: constant({ tuple: [...decompositionTags] }),
  },
};

export const intrinsics: Record<string, Attribute> = {
  _ucd_property: nativeFunction('ucdProperty', '(which, character, old, /)'),
  _ucd_numeric: nativeFunction('ucdNumeric', '(character, old, /)'),
  _ucd_decomposition: nativeFunction('ucdDecomposition', '(character, old, /)'),
  _ucd_quick_check: nativeFunction('ucdQuickCheck', '(form, text, /)'),
  _ucd_normalize: nativeFunction('ucdNormalize', '(form, text, old, /)'),
  _ucd_name: nativeFunction('ucdName', '(character, /)'),
  _ucd_lookup: nativeFunction('ucdLookup', '(name, /)'),
};
