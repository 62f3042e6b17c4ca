// The kinds of token, as small numbers: the lexer writes them into a byte array, the parser
// switches on them. Every operator and every keyword has a kind of its own, so that the parser
// never looks at the text of a token to tell what it is. The soft keywords (`match`, `case`,
// `type`, `_`) are names.
//
// Used as `import * as Token from './token-kinds.ts'`, so that code reads `Token.Name`.

export const EndMarker = 0;
/** The lexer stopped here; its `error` says why. */
export const ErrorToken = 1;
export const Newline = 2;
export const Indent = 3;
export const Dedent = 4;
export const Name = 5;
export const NumberLiteral = 6;
export const StringLiteral = 7;
/** An f-string is FStringStart, then FStringMiddle and `{ ... }` in turn, then FStringEnd. */
export const FStringStart = 8;
export const FStringMiddle = 9;
export const FStringEnd = 10;
/** A character that begins no token of Python: `$`, `?`, a backquote. */
export const Unknown = 11;
export const Exclamation = 12;

// ---- brackets and punctuation
export const LeftParenthesis = 13;
export const RightParenthesis = 14;
export const LeftBracket = 15;
export const RightBracket = 16;
export const LeftBrace = 17;
export const RightBrace = 18;
export const Comma = 19;
export const Colon = 20;
export const Semicolon = 21;
export const Dot = 22;
export const Ellipsis = 23;
export const Arrow = 24;
export const Equal = 25;
export const ColonEqual = 26;

// ---- operators, binary ones first
export const Plus = 27;
export const Minus = 28;
export const Star = 29;
export const Slash = 30;
export const DoubleSlash = 31;
export const Percent = 32;
export const At = 33;
export const DoubleStar = 34;
export const LeftShift = 35;
export const RightShift = 36;
export const Ampersand = 37;
export const VerticalBar = 38;
export const Circumflex = 39;
export const Tilde = 40;

export const Less = 41;
export const Greater = 42;
export const LessEqual = 43;
export const GreaterEqual = 44;
export const EqualEqual = 45;
/** `!=`, and `<>`, which only Barry may use. */
export const NotEqual = 46;

export const PlusEqual = 47;
export const MinusEqual = 48;
export const StarEqual = 49;
export const SlashEqual = 50;
export const DoubleSlashEqual = 51;
export const PercentEqual = 52;
export const AtEqual = 53;
export const DoubleStarEqual = 54;
export const LeftShiftEqual = 55;
export const RightShiftEqual = 56;
export const AmpersandEqual = 57;
export const VerticalBarEqual = 58;
export const CircumflexEqual = 59;

// ---- keywords
export const False = 60;
export const None = 61;
export const True = 62;
export const And = 63;
export const As = 64;
export const Assert = 65;
export const Async = 66;
export const Await = 67;
export const Break = 68;
export const Class = 69;
export const Continue = 70;
export const Def = 71;
export const Del = 72;
export const Elif = 73;
export const Else = 74;
export const Except = 75;
export const Finally = 76;
export const For = 77;
export const From = 78;
export const Global = 79;
export const If = 80;
export const Import = 81;
export const In = 82;
export const Is = 83;
export const Lambda = 84;
export const Nonlocal = 85;
export const Not = 86;
export const Or = 87;
export const Pass = 88;
export const Raise = 89;
export const Return = 90;
export const Try = 91;
export const While = 92;
export const With = 93;
export const Yield = 94;

export const kindCount = 95;

export const keywords: ReadonlyMap<string, number> = new Map([
  ['False', False],
  ['None', None],
  ['True', True],
  ['and', And],
  ['as', As],
  ['assert', Assert],
  ['async', Async],
  ['await', Await],
  ['break', Break],
  ['class', Class],
  ['continue', Continue],
  ['def', Def],
  ['del', Del],
  ['elif', Elif],
  ['else', Else],
  ['except', Except],
  ['finally', Finally],
  ['for', For],
  ['from', From],
  ['global', Global],
  ['if', If],
  ['import', Import],
  ['in', In],
  ['is', Is],
  ['lambda', Lambda],
  ['nonlocal', Nonlocal],
  ['not', Not],
  ['or', Or],
  ['pass', Pass],
  ['raise', Raise],
  ['return', Return],
  ['try', Try],
  ['while', While],
  ['with', With],
  ['yield', Yield],
]);

export const softKeywords: readonly string[] = ['_', 'case', 'match', 'type'];

/** The operators by their text, `<>` aside. */
export const operators: ReadonlyMap<string, number> = new Map([
  ['(', LeftParenthesis],
  [')', RightParenthesis],
  ['[', LeftBracket],
  [']', RightBracket],
  ['{', LeftBrace],
  ['}', RightBrace],
  [',', Comma],
  [':', Colon],
  [';', Semicolon],
  ['.', Dot],
  ['...', Ellipsis],
  ['->', Arrow],
  ['=', Equal],
  [':=', ColonEqual],
  ['!', Exclamation],
  ['+', Plus],
  ['-', Minus],
  ['*', Star],
  ['/', Slash],
  ['//', DoubleSlash],
  ['%', Percent],
  ['@', At],
  ['**', DoubleStar],
  ['<<', LeftShift],
  ['>>', RightShift],
  ['&', Ampersand],
  ['|', VerticalBar],
  ['^', Circumflex],
  ['~', Tilde],
  ['<', Less],
  ['>', Greater],
  ['<=', LessEqual],
  ['>=', GreaterEqual],
  ['==', EqualEqual],
  ['!=', NotEqual],
  ['+=', PlusEqual],
  ['-=', MinusEqual],
  ['*=', StarEqual],
  ['/=', SlashEqual],
  ['//=', DoubleSlashEqual],
  ['%=', PercentEqual],
  ['@=', AtEqual],
  ['**=', DoubleStarEqual],
  ['<<=', LeftShiftEqual],
  ['>>=', RightShiftEqual],
  ['&=', AmpersandEqual],
  ['|=', VerticalBarEqual],
  ['^=', CircumflexEqual],
]);
