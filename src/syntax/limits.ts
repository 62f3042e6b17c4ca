// The limits of the front end. Those of the lexer are CPython's, whose messages name them; the
// depth of the tree is our own: CPython's parser gives up at 6,000 nested rules, ours has to stay
// within the stack that Node gives to the main thread.

/** Open brackets: "too many nested parentheses". */
export const maximumBracketDepth = 200;

/** Levels of indentation, the outermost included: "too many levels of indentation". */
export const maximumIndentationLevels = 100;

/** f-strings within f-strings, the file itself included: "too many nested f-strings". */
export const maximumFStringDepth = 150;

/** Replacement fields within format specs: "f-string: expressions nested too deeply". */
export const maximumFieldDepth = 3;

/** Nested expressions, patterns and blocks, all together. */
export const maximumTreeDepth = 1000;

/**
 * Rule calls within one another while an error is looked for: CPython's own limit. The stack of a
 * thread may end before; then the error is placed, but not described.
 */
export const maximumRuleDepth = 6000;

/** Decimal digits of an integer literal: `sys.set_int_max_str_digits`. */
export const defaultMaximumIntegerDigits = 4300;
