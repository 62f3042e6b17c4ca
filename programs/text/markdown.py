"""Markdown to HTML: headings, lists, code, quotes, emphasis, links; by a generator of blocks."""

DOCUMENT = """\
# A *small* document

It has a paragraph of **bold** and *slanted* words,
over two lines, with `code < 3` & a [link](https://example.org "Title").

## Lists

- one
- two with `a*b*c`
  1. nested first
  2. nested second
- three

> Quoted text
> goes on here.

```python
if a < b:
    print("*not slanted*")
```

1. first
2. second

The end -- almost.\x20\x20
Really **the *very* end**.
***
"""


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def inline(text):
    """Emphasis, code and links within a line."""
    result = []
    i = 0
    opened = []
    while i < len(text):
        if text[i] == "`" and (end := text.find("`", i + 1)) > 0:
            result.append(f"<code>{escaped(text[i + 1 : end])}</code>")
            i = end + 1
        elif text.startswith("**", i):
            result.append(toggle(opened, "strong"))
            i += 2
        elif text[i] == "*":
            result.append(toggle(opened, "em"))
            i += 1
        elif text[i] == "[" and "](" in text[i:]:
            middle = text.index("](", i)
            end = text.index(")", middle)
            target, _, title = text[middle + 2 : end].partition(" ")
            title = f" title={title}" if title else ""
            result.append(f'<a href="{target}"{title}>{inline(text[i + 1 : middle])}</a>')
            i = end + 1
        else:
            result.append(escaped(text[i]))
            i += 1
    return "".join(result)


def toggle(opened, tag):
    if tag in opened:
        opened.remove(tag)
        return f"</{tag}>"
    opened.append(tag)
    return f"<{tag}>"


def item_of(line):
    """(indent, kind, text) where the line is a list item."""
    stripped = line.lstrip()
    indent = len(line) - len(stripped)
    if stripped[:2] in ("- ", "* "):
        return indent, "ul", stripped[2:]
    number, dot, rest = stripped.partition(". ")
    if dot and number.isdecimal():
        return indent, "ol", rest
    return None


def blocks(lines):
    lines = iter(lines)
    paragraph = []

    def flush():
        if paragraph:
            text = inline("\n".join(line.rstrip() for line in paragraph))
            paragraph.clear()
            yield f"<p>{text}</p>"

    line = next(lines, None)
    while line is not None:
        following = None
        if not line.strip():
            yield from flush()
        elif line.startswith("```"):
            yield from flush()
            language = line[3:].strip()
            code = []
            for line in lines:
                if line.startswith("```"):
                    break
                code.append(escaped(line))
            kind = f' class="{language}"' if language else ""
            yield f"<pre{kind}>" + "\n".join(code) + "</pre>"
        elif line.startswith("#"):
            yield from flush()
            level = len(line) - len(line.lstrip("#"))
            yield f"<h{level}>{inline(line[level:].strip())}</h{level}>"
        elif set(line.strip()) in ({"*"}, {"-"}) and len(line.strip()) >= 3:
            yield from flush()
            yield "<hr>"
        elif line.startswith(">"):
            yield from flush()
            quoted = []
            while line is not None and line.startswith(">"):
                quoted.append(line[1:].removeprefix(" "))
                line = next(lines, None)
            yield "<blockquote>" + "\n".join(blocks(quoted)) + "</blockquote>"
            following = line
        elif item_of(line):
            yield from flush()
            items = []
            while line is not None and item_of(line):
                items.append(item_of(line))
                line = next(lines, None)
            yield from list_lines(items)
            following = line
        else:
            paragraph.append(line)
        line = following if following is not None else next(lines, None)
    yield from flush()


def list_lines(items):
    stack = []
    for indent, kind, text in items:
        while stack and indent < stack[-1][0]:
            yield f"{' ' * stack[-1][0]}</{stack.pop()[1]}>"
        if not stack or indent > stack[-1][0]:
            stack.append((indent, kind))
            yield f"{' ' * indent}<{kind}>"
        yield f"{' ' * indent}<li>{inline(text)}</li>"
    while stack:
        indent, kind = stack.pop()
        yield f"{' ' * indent}</{kind}>"


print(*blocks(DOCUMENT.splitlines()), sep="\n")
