// The values of the enumerated Unicode properties, in the order in which the tables number them.
//
// src/unicode/generate.py reads the lists from the text of this file; a new value would be added at the end.

export const generalCategories = [
  'Cn', 'Lu', 'Ll', 'Lt', 'Mn', 'Mc', 'Me', 'Nd', 'Nl', 'No', 'Zs', 'Zl', 'Zp', 'Cc', 'Cf', 'Cs', 'Co', 'Lm', 'Lo',
  'Pc', 'Pd', 'Ps', 'Pe', 'Pi', 'Pf', 'Po', 'Sm', 'Sc', 'Sk', 'So',
] as const;

export const bidirectionalClasses = [
  '', 'L', 'LRE', 'LRO', 'R', 'AL', 'RLE', 'RLO', 'PDF', 'EN', 'ES', 'ET', 'AN', 'CS', 'NSM', 'BN', 'B', 'S', 'WS', 'ON',
  'LRI', 'RLI', 'FSI', 'PDI',
] as const;

export const eastAsianWidths = ['F', 'H', 'W', 'Na', 'A', 'N'] as const;

/** A canonical decomposition has the empty tag. */
export const decompositionTags = [
  '', '<noBreak>', '<compat>', '<super>', '<fraction>', '<sub>', '<vertical>', '<wide>', '<narrow>', '<small>',
  '<square>', '<medial>', '<final>', '<initial>', '<isolated>', '<circle>', '<font>',
] as const;
