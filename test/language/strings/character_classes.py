samples = ["", "abc", "ABC", "Abc", "a1", "123", "²", "½", "٣", " ", "\t\n", "é", "a b", "_x",
           "\x00",
           "Title Case", "title", "ǅ", "ª", "中", "e\u0301", "\u00a0", "for", "9a"]
methods = ("isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper",
           "islower",
           "istitle", "isidentifier", "isprintable", "isascii")
for sample in samples:
    print(ascii(sample), [name[2:] for name in methods if getattr(sample, name)()])
# expect: '' ['printable', 'ascii']
# expect: 'abc' ['alpha', 'alnum', 'lower', 'identifier', 'printable', 'ascii']
# expect: 'ABC' ['alpha', 'alnum', 'upper', 'identifier', 'printable', 'ascii']
# expect: 'Abc' ['alpha', 'alnum', 'title', 'identifier', 'printable', 'ascii']
# expect: 'a1' ['alnum', 'lower', 'identifier', 'printable', 'ascii']
# expect: '123' ['digit', 'decimal', 'numeric', 'alnum', 'printable', 'ascii']
# expect: '\xb2' ['digit', 'numeric', 'alnum', 'printable']
# expect: '\xbd' ['numeric', 'alnum', 'printable']
# expect: '\u0663' ['digit', 'decimal', 'numeric', 'alnum', 'printable']
# expect: ' ' ['space', 'printable', 'ascii']
# expect: '\t\n' ['space', 'ascii']
# expect: '\xe9' ['alpha', 'alnum', 'lower', 'identifier', 'printable']
# expect: 'a b' ['lower', 'printable', 'ascii']
# expect: '_x' ['lower', 'identifier', 'printable', 'ascii']
# expect: '\x00' ['ascii']
# expect: 'Title Case' ['title', 'printable', 'ascii']
# expect: 'title' ['alpha', 'alnum', 'lower', 'identifier', 'printable', 'ascii']
# expect: '\u01c5' ['alpha', 'alnum', 'title', 'identifier', 'printable']
# expect: '\xaa' ['alpha', 'alnum', 'lower', 'identifier', 'printable']
# expect: '\u4e2d' ['alpha', 'alnum', 'identifier', 'printable']
# expect: 'e\u0301' ['lower', 'identifier', 'printable']
# expect: '\xa0' ['space']
# expect: 'for' ['alpha', 'alnum', 'lower', 'identifier', 'printable', 'ascii']
# expect: '9a' ['alnum', 'lower', 'printable', 'ascii']
